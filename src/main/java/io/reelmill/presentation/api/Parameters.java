package io.reelmill.presentation.api;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.session.SessionId;
import io.reelmill.presentation.api.problem.InvalidValueException;
import io.reelmill.presentation.api.wire.PageBody;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads parameters; each message names the parameter and what it takes. */
final class Parameters {
    static final String PAGE = "0";
    static final String SIZE = "50";
    static final int LARGEST_PAGE = 500;

    private Parameters() {}

    /** One of the values in any case, with {@code -} for {@code _}. */
    static <E extends Enum<E>> Optional<E> choice(String name, Class<E> type, @Nullable String given) {
        if (given == null || given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(given.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("%s is one of %s"
                        .formatted(
                                name,
                                Arrays.stream(type.getEnumConstants())
                                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))))));
    }

    static void requirePage(int page, int size) {
        if (page < 0 || page > Integer.MAX_VALUE / LARGEST_PAGE || size < 1 || size > LARGEST_PAGE) {
            throw new InvalidValueException("page counts from 0, and size is 1 to %d".formatted(LARGEST_PAGE));
        }
    }

    /** Lines and tabs are text; other control characters are not, and a database may refuse them. */
    static void requireText(String name, String given) {
        if (given.chars().anyMatch(sign -> Character.isISOControl(sign) && "\n\r\t".indexOf(sign) < 0)) {
            throw new InvalidValueException(name + " has a control character; take it out");
        }
    }

    static SessionId session(String given) {
        try {
            return new SessionId(given);
        } catch (IllegalArgumentException unusable) {
            throw new InvalidValueException(
                    "The session's id has another form; one looks like session_20261123_093000_1a2b3c4d", unusable);
        }
    }

    static <T, B> PageBody<B> page(Archive.Page<T> page, Function<T, B> body) {
        return new PageBody<>(page.items().stream().map(body).toList(), page.page(), page.size(), page.total());
    }
}

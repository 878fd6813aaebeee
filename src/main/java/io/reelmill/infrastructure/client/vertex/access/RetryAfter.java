package io.reelmill.infrastructure.client.vertex.access;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Predicate;
import okhttp3.Response;

/** How long an answer asks to be left alone: the header {@code Retry-After} of RFC 9110, in seconds or as a date. */
final class RetryAfter {
    private RetryAfter() {}

    static Optional<Duration> of(Response response) {
        String value = response.header("Retry-After", "");
        return seconds(value)
                .or(() -> date(value).map(until -> Duration.between(sent(response), until)))
                .filter(Predicate.not(Duration::isNegative));
    }

    private static Optional<Duration> seconds(String value) {
        try {
            return Optional.of(Duration.ofSeconds(Integer.parseInt(value.strip())));
        } catch (NumberFormatException notSeconds) {
            return Optional.empty();
        }
    }

    /** By the clock that the date was written by. */
    private static Instant sent(Response response) {
        return date(response.header("Date", "")).orElseGet(Instant::now);
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notDate) {
            return Optional.empty();
        }
    }
}

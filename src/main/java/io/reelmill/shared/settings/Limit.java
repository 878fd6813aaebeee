package io.reelmill.shared.settings;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The most that may be spent, in a setting: a number or {@code none}. */
public final class Limit {
    private static final String NONE = "none";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

    private final @Nullable BigDecimal value;

    /** @throws IllegalArgumentException when it is neither */
    public Limit(String written) {
        String text = written.strip();
        if (text.equals(NONE)) {
            value = null;
        } else if (NUMBER.matcher(text).matches()) {
            value = new BigDecimal(text);
        } else {
            throw new IllegalArgumentException("a limit is a number such as 20.00, or none");
        }
    }

    /** As YAML reads a whole number. */
    public static Limit of(Integer written) {
        return new Limit(written.toString());
    }

    /** As YAML reads a number with a point. */
    public static Limit of(Double written) {
        return new Limit(BigDecimal.valueOf(written).toPlainString());
    }

    /** Empty when there is none. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Limit limit && limit.plain().equals(plain());
    }

    @Override
    public int hashCode() {
        return plain().hashCode();
    }

    @Override
    public String toString() {
        return value().map(BigDecimal::toPlainString).orElse(NONE);
    }

    private Optional<BigDecimal> plain() {
        return value().map(BigDecimal::stripTrailingZeros);
    }
}

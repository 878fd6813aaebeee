package io.reelmill.shared.settings;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A price in a setting: a number or {@code unknown}, which is not nothing. A price that is left empty gets its default. */
public final class Amount {
    private static final String UNKNOWN = "unknown";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

    private final @Nullable BigDecimal value;

    /** @throws IllegalArgumentException when it is neither */
    public Amount(String written) {
        String text = written.strip();
        if (text.equals(UNKNOWN)) {
            value = null;
        } else if (NUMBER.matcher(text).matches()) {
            value = new BigDecimal(text);
        } else {
            throw new IllegalArgumentException("a price is a number such as 0.15, or unknown");
        }
    }

    /** As YAML reads a whole number. */
    public static Amount of(Integer written) {
        return new Amount(written.toString());
    }

    /** As YAML reads a number with a point. */
    public static Amount of(Double written) {
        return new Amount(BigDecimal.valueOf(written).toPlainString());
    }

    /** Empty when it is not known. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amount amount && amount.plain().equals(plain());
    }

    @Override
    public int hashCode() {
        return plain().hashCode();
    }

    @Override
    public String toString() {
        return value().map(BigDecimal::toPlainString).orElse(UNKNOWN);
    }

    private Optional<BigDecimal> plain() {
        return value().map(BigDecimal::stripTrailingZeros);
    }
}

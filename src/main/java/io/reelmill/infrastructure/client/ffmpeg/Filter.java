package io.reelmill.infrastructure.client.ffmpeg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A filter with its options. Takes numbers and words of ffmpeg's own only, so that no text of a user gets into a graph. */
record Filter(String name, List<String> options) {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./*+-]+");

    private static final Pattern FORMULA = Pattern.compile("[A-Za-z0-9_.*/+(),-]+");

    Filter {
        options = List.copyOf(options);
    }

    static Filter of(String name) {
        return new Filter(safe(name), List.of());
    }

    Filter with(String option, String value) {
        List<String> more = new ArrayList<>(options);
        more.add(safe(option) + "=" + safe(value));
        return new Filter(name, more);
    }

    Filter with(String option, long value) {
        return with(option, Long.toString(value));
    }

    /** A formula, which may hold brackets and commas. */
    Filter withFormula(String option, String formula) {
        if (!FORMULA.matcher(formula).matches()) {
            throw new IllegalArgumentException("Not a formula of a filter graph: " + formula);
        }
        List<String> more = new ArrayList<>(options);
        more.add(safe(option) + "='" + formula + "'");
        return new Filter(name, more);
    }

    /** A number with at most six digits behind the point. */
    Filter with(String option, double value) {
        return with(option, number(value));
    }

    /** As ffmpeg reads it, in every locale. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(6, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    String text() {
        return options.isEmpty() ? name : name + "=" + String.join(":", options);
    }

    private static String safe(String word) {
        if (!SAFE.matcher(word).matches()) {
            throw new IllegalArgumentException("Not a word of a filter graph: " + word);
        }
        return word;
    }
}

package io.reelmill.infrastructure.client.knowledge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures and lists as a person says them. */
final class Rounded {
    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000_000_000;
    private static final List<String> WORDS = List.of(
            "no",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private Rounded() {}

    /** With so many figures that count: {@code 81 million}, {@code 357,000}, {@code 61}. */
    static String of(long number, int figures) {
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(figures, RoundingMode.HALF_UP));
        long value = rounded.longValueExact();
        if (value >= BILLION) {
            return plain(rounded, BILLION) + " billion";
        }
        return value >= MILLION ? plain(rounded, MILLION) + " million" : String.format(Locale.ROOT, "%,d", value);
    }

    /** A height in meters that holds whoever measured: to hundreds, below a thousand to tens. */
    static String height(long meters) {
        long step = meters >= 1000 ? 100 : 10;
        return String.format(Locale.ROOT, "%,d", Math.round((double) meters / step) * step);
    }

    private static String plain(BigDecimal number, long unit) {
        return number.divide(new BigDecimal(unit)).stripTrailingZeros().toPlainString();
    }

    /** Small numbers as words. */
    static String count(int number) {
        return number < WORDS.size() ? WORDS.get(number) : Integer.toString(number);
    }

    /** {@code a, b and c}. */
    static String joined(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : words.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + words.get(last);
    }
}

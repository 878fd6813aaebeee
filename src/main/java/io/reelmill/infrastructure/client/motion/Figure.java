package io.reelmill.infrastructure.client.motion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure that can be shown on its way to its value.
 *
 * @param prefix what stands before the number: {@code $}, a minus
 * @param digits the number as written
 * @param unit what stands behind it
 * @param counts whether it is one number; {@code 3-4} or {@code 24/7} is not, and is shown as it is
 */
record Figure(String prefix, String digits, String unit, boolean counts) {
    private static final Pattern NUMBERS = Pattern.compile("^([^\\p{Nd}]*)(\\p{Nd}(?:.*\\p{Nd})?)(.*)$");
    private static final Pattern ONE =
            Pattern.compile("\\d+|\\d{1,3}(?:[,\\u00a0\\u202f ]\\d{3})+(?:\\.\\d+)?|\\d+[.,]\\d+");
    private static final Pattern GROUP = Pattern.compile("\\d([,\\u00a0\\u202f ])\\d{3}(?!\\d)");

    private static final Map<String, Double> SCALES =
            Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);

    private static final Pattern PERCENT = Pattern.compile("(?i)per ?cent");

    private static final Pattern YEAR = Pattern.compile("1\\d{3}|20\\d{2}");

    /** A year comes from so many years before it, not from the year 0. */
    private static final int YEARS = 30;

    /** A unit of up to so many letters stands beside its number. */
    private static final int SHORT = 3;

    static Figure of(String written) {
        Matcher matcher = NUMBERS.matcher(written.strip());
        if (!matcher.matches()) {
            return new Figure("", written.strip(), "", false);
        }
        String digits = matcher.group(2);
        boolean one = ONE.matcher(digits).matches();
        return new Figure(matcher.group(1), digits, matcher.group(3).strip(), one);
    }

    /** What it amounts to, for comparing figures of one unit; empty for what is no plain number. */
    OptionalDouble value() {
        if (!counts || prefix.contains("-") || prefix.contains("−")) {
            return OptionalDouble.empty();
        }
        String plain =
                GROUP.matcher(digits).find() ? digits.replaceAll("[,\\u00a0\\u202f ]", "") : digits.replace(',', '.');
        double scale = 1;
        for (Map.Entry<String, Double> word : SCALES.entrySet()) {
            scale = unit.toLowerCase(Locale.ROOT).startsWith(word.getKey()) ? word.getValue() : scale;
        }
        return OptionalDouble.of(Double.parseDouble(plain) * scale);
    }

    /** Whether it is a share of a hundred. */
    boolean percent() {
        return unit.startsWith("%") || unit.startsWith("percent") || unit.startsWith("per cent");
    }

    /** The same with a sign for its unit where there is one: 20% for {@code 20 percent}. */
    Figure brief() {
        return PERCENT.matcher(unit).matches() ? new Figure(prefix, digits, "%", counts) : this;
    }

    private boolean year() {
        return prefix.isEmpty() && unit.isEmpty() && YEAR.matcher(digits).matches();
    }

    /** Whether it says by itself what it is: money, a share, so many of something. */
    boolean plain() {
        return !unit.isEmpty() || !prefix.isBlank();
    }

    boolean shortUnit() {
        return unit.length() <= SHORT;
    }

    /** The number on its way, written like its aim; at 1 exactly as it was given. */
    String at(double progress) {
        if (!counts || progress >= 1) {
            return prefix + digits;
        }
        if (year()) {
            return Long.toString(Long.parseLong(digits) - Math.round(YEARS * (1 - progress)));
        }
        Matcher group = GROUP.matcher(digits);
        String separator = group.find() ? group.group(1) : "";
        String plain = separator.isEmpty() ? digits : digits.replace(separator, "");
        int point = Math.max(plain.indexOf('.'), plain.indexOf(','));
        int decimals = point < 0 ? 0 : plain.length() - point - 1;
        BigDecimal value = new BigDecimal(plain.replace(',', '.'))
                .multiply(BigDecimal.valueOf(progress))
                .setScale(decimals, RoundingMode.DOWN);
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        String decimal = point < 0 ? "." : plain.substring(point, point + 1);
        return prefix + text.replace(".", "\u0000").replace(",", separator).replace("\u0000", decimal);
    }
}

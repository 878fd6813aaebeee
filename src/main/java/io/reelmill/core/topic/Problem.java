package io.reelmill.core.topic;

import java.util.regex.Pattern;

/**
 * Why a row is refused.
 *
 * @param line where the row begins in its file, the header being line 1
 * @param column the column's name, or empty when the row as a whole is broken
 * @param value what stands there, shortened; signs that steer a terminal or turn text around show as a replacement sign
 * @param accepted what would be accepted there, in words for people
 */
public record Problem(int line, String column, String value, String accepted) {
    private static final int LONGEST = 60;
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    public Problem {
        value = STEERING.matcher(shortened(value)).replaceAll("\uFFFD");
    }

    private static String shortened(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return value.substring(0, end) + "…";
    }

    @Override
    public String toString() {
        return column.isEmpty()
                ? "line %d: %s".formatted(line, accepted)
                : "line %d, %s '%s': %s".formatted(line, column, value, accepted);
    }
}

package io.reelmill.core.topic;

/**
 * Why a row is refused.
 *
 * @param line where the row begins in its file, the header being line 1
 * @param column the column's name, or empty when the row as a whole is broken
 * @param value what stands there, shortened
 * @param accepted what would be accepted there, in words for people
 */
public record Problem(int line, String column, String value, String accepted) {
    private static final int LONGEST = 60;

    public Problem {
        value = value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
    }

    @Override
    public String toString() {
        return column.isEmpty()
                ? "line %d: %s".formatted(line, accepted)
                : "line %d, %s '%s': %s".formatted(line, column, value, accepted);
    }
}

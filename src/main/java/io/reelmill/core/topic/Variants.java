package io.reelmill.core.topic;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Counts the rows of one file that would be told alike, so that each is told in a way of its own. A row's number follows
 * from the rows before it alone: rows that are added below change nothing. Not thread-safe.
 */
public final class Variants {
    private static final Pattern ASKS = Pattern.compile(
            "(?:please )?(?:explain |(?:a|make a) (?:short )?video about )?(?:.*: )?(?:why|how|what|where|when|who|which) .*");

    private final Map<String, Long> seen = new HashMap<>();
    private OptionalLong first = OptionalLong.empty();

    /** The row with its number. */
    public Row of(Row row) {
        String topic = cell(row, Column.TOPIC).strip().toLowerCase(Locale.ROOT);
        if (first.isEmpty()) {
            // Two files do not begin alike.
            first = OptionalLong.of(Integer.toUnsignedLong(topic.hashCode()));
        }
        long before = seen.merge(kind(row, topic), 1L, Long::sum) - 1;
        return row.with(first.getAsLong() + before);
    }

    /** By what a script is planned from: one that was edited is still compared with the plan for it. */
    private static String kind(Row row, String topic) {
        if (ASKS.matcher(topic).matches()) {
            return "question";
        }
        boolean bare = cell(row, Column.KEY_POINTS).isBlank()
                && cell(row, Column.NOTES).isBlank();
        return bare ? "name" : "title";
    }

    private static String cell(Row row, Column column) {
        return Optional.ofNullable(row.cells().get(column.label())).orElse("");
    }
}

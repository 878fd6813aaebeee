package io.reelmill.core.topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row as it stands in the file, before it is understood.
 *
 * @param line where it begins, the header being line 1
 * @param cells what stands in the known columns, by the column's name in the contract; empty cells are missing
 * @param problems what already went wrong in reading it: broken quoting, too many cells, an id used before
 * @param variant as of {@link TopicRequest}, where the rows before it are known
 */
public record Row(int line, Map<String, String> cells, List<Problem> problems, Optional<Long> variant) {
    public Row {
        cells = Map.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** A row by itself. */
    public Row(int line, Map<String, String> cells, List<Problem> problems) {
        this(line, cells, problems, Optional.empty());
    }

    Row with(long variant) {
        return new Row(line, cells, problems, Optional.of(variant));
    }

    /** The user's own reference, or the line number where there is none. */
    public String id() {
        return cells.getOrDefault("id", Integer.toString(line));
    }
}

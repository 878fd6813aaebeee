package io.reelmill.infrastructure.repository.csv;

import io.reelmill.core.topic.Row;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ids of a file so far with the lines they stand on. A row without an id has its line number for one, which a later
 * row must not claim either. Not thread-safe.
 */
final class SeenIds {
    private static final Pattern LINE = Pattern.compile("[1-9][0-9]{0,8}");

    private final Map<String, Integer> written = new HashMap<>();
    private final BitSet implied = new BitSet();

    /** Notes the row's id; the line of the earlier row that has it already, if one has. */
    Optional<Integer> add(Row row) {
        String id = row.id();
        Optional<Integer> earlier = Optional.ofNullable(written.get(id)).or(() -> impliedBy(id));
        if (!row.cells().containsKey("id")) {
            implied.set(row.line());
        } else if (earlier.isEmpty()) {
            written.put(id, row.line());
        }
        return earlier;
    }

    private Optional<Integer> impliedBy(String id) {
        return Optional.of(id)
                .filter(text -> LINE.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(implied::get);
    }
}

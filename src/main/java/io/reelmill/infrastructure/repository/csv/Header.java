package io.reelmill.infrastructure.repository.csv;

import io.reelmill.core.topic.Column;
import io.reelmill.core.topic.Spelling;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which known column stands where.
 *
 * @param columns in the file's order; empty for a nameless one, whose cells must be empty too
 */
record Header(List<Optional<Column>> columns) {
    private static final int MOST = 64;

    Header {
        columns = List.copyOf(columns);
    }

    /** Understands the header record of the named file, or says all that is wrong with it. */
    static Header of(RecordSplitter.Piece piece, String file) {
        List<String> names = CsvCells.of(piece.text())
                .orElseThrow(() -> refuse(file, piece, "the quotation marks of the header do not match"));
        if (names.size() > MOST) {
            throw refuse(file, piece, "%d columns; at most %d are read".formatted(names.size(), MOST));
        }
        List<String> problems = problems(names);
        if (!problems.isEmpty()) {
            throw refuse(
                    file,
                    piece,
                    String.join("; ", problems) + ". The columns are: " + String.join(", ", Column.labels()));
        }
        return new Header(names.stream().map(Column::named).toList());
    }

    private static List<String> problems(List<String> names) {
        List<String> problems = new ArrayList<>();
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (String name : names) {
            Optional<Column> column = Column.named(name);
            if (column.isEmpty() && !name.isEmpty()) {
                problems.add(unknown(name));
            }
            if (column.isPresent() && !seen.add(column.get())) {
                problems.add("the column '%s' is there twice".formatted(name));
            }
        }
        if (!seen.contains(Column.TOPIC)) {
            problems.add("the column 'topic' is missing; the first line must name the columns");
        }
        return problems;
    }

    private static String unknown(String name) {
        String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
        if (name.contains(";") || name.contains("\t")) {
            return "unknown column '%s': the cells look separated by a %s; separate them by commas"
                    .formatted(shown, name.contains(";") ? "semicolon" : "tab");
        }
        return "unknown column '%s'".formatted(shown)
                + Spelling.nearest(name, Column.labels())
                        .map(near -> " (did you mean '" + near + "'?)")
                        .orElse("");
    }

    private static UnreadableRequestsException refuse(String file, RecordSplitter.Piece piece, String why) {
        return new UnreadableRequestsException("%s, line %d: %s".formatted(file, piece.line(), why));
    }
}

package io.reelmill.infrastructure.repository.csv;

import io.reelmill.core.topic.Column;
import io.reelmill.core.topic.Problem;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.Row;
import io.reelmill.core.topic.Variants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows below a header that is understood already. */
final class CsvRows implements RequestReader.Rows {
    private final Header header;
    private final RecordSplitter records;
    private final NotesFiles notes;
    private final SeenIds ids = new SeenIds();
    private final Variants variants = new Variants();
    private boolean belowHeader;

    /** @param records all of the file's, the header's first */
    CsvRows(Header header, RecordSplitter records, NotesFiles notes) {
        this.header = header;
        this.records = records;
        this.notes = notes;
    }

    @Override
    public Optional<Row> next() {
        if (!belowHeader) {
            belowHeader = true;
            records.next();
        }
        return records.next()
                .map(piece -> unique(CsvCells.of(piece.text())
                        .map(cells -> noted(row(header, piece.line(), cells)))
                        .orElseGet(() -> broken(piece))))
                .map(variants::of);
    }

    private Row noted(Row row) {
        return notes.of(row)
                .map(words -> {
                    Map<String, String> cells = new HashMap<>(row.cells());
                    cells.put(Column.NOTES.label(), words);
                    return new Row(row.line(), cells, row.problems());
                })
                .orElse(row);
    }

    @Override
    public void close() {
        records.close();
    }

    static Row row(Header header, int line, List<String> cells) {
        Map<String, String> known = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Optional<Column> column =
                    i < header.columns().size() ? header.columns().get(i) : Optional.empty();
            if (cell.isEmpty()) {
                continue;
            }
            if (column.isPresent()) {
                known.put(column.get().label(), cell);
            } else if (problems.isEmpty()) {
                problems.add(new Problem(line, "", cell, surplus(header, cells.size(), cell)));
            }
        }
        return new Row(line, known, problems);
    }

    /** The id of the row that a record holds, also of one whose quoting is broken. */
    static String id(Header header, RecordSplitter.Piece piece) {
        return CsvCells.of(piece.text())
                .map(cells -> row(header, piece.line(), cells).id())
                .orElseGet(() -> Integer.toString(piece.line()));
    }

    private static String surplus(Header header, int cells, String first) {
        return "%d cells under %d columns, and nothing says what '%s' is; a cell with a comma in it needs quotation marks"
                .formatted(cells, header.columns().size(), first.length() > 40 ? first.substring(0, 40) + "…" : first);
    }

    private static Row broken(RecordSplitter.Piece piece) {
        String reach = piece.lastLine() == piece.line()
                ? ""
                : " (everything up to line %d was taken for this one row)".formatted(piece.lastLine());
        return new Row(
                piece.line(),
                Map.of(),
                List.of(new Problem(
                        piece.line(),
                        "",
                        piece.text(),
                        "a quoted cell goes on after its closing quotation mark; write a quotation mark inside a quoted cell twice"
                                + reach)));
    }

    private Row unique(Row row) {
        Optional<Integer> earlier = ids.add(row);
        if (earlier.isEmpty()) {
            return row;
        }
        List<Problem> problems = new ArrayList<>(row.problems());
        problems.add(new Problem(
                row.line(),
                Column.ID.label(),
                row.id(),
                "an id of its own; line %d has this one".formatted(earlier.get())));
        return new Row(row.line(), row.cells(), problems);
    }
}

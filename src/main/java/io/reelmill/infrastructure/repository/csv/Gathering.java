package io.reelmill.infrastructure.repository.csv;

import io.reelmill.core.topic.Column;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the words of notes files into a request file, so that it needs nothing beside it; every row keeps its line. */
final class Gathering {
    private static final String END = "\r\n";

    private final Path source;
    private final NotesFiles notes;
    private final StringBuilder text = new StringBuilder();
    private int line = 1;
    private boolean gathered;

    Gathering(Path source) {
        this.source = source;
        this.notes = new NotesFiles(source);
    }

    /**
     * The request file's text; empty where no row has a notes file, so that the file is good as it is.
     *
     * @throws UnreadableRequestsException when the file cannot be used, or notes beside it belong to no row
     */
    Optional<String> text() {
        try (RecordSplitter records = CsvRequestReader.records(source)) {
            RecordSplitter.Piece first = CsvRequestReader.first(records, source);
            Header header = Header.of(first, source.toString());
            int place = header.columns().indexOf(Optional.of(Column.NOTES));
            int column = place < 0 ? header.columns().size() : place;
            Set<String> ids = new HashSet<>();
            add(first, place < 0 ? first.text() + "," + Column.NOTES.label() : first.text());
            for (Optional<RecordSplitter.Piece> next = records.next(); next.isPresent(); next = records.next()) {
                add(next.get(), record(header, next.get(), column));
                ids.add(CsvRows.id(header, next.get()));
            }
            if (notes.present()) {
                notes.check(ids);
            }
        }
        return gathered ? Optional.of(text.toString()) : Optional.empty();
    }

    private void add(RecordSplitter.Piece piece, String record) {
        for (; line < piece.line(); line++) {
            text.append(END);
        }
        text.append(record).append(END);
        line = piece.lastLine() + 1;
    }

    /** A record that cannot be taken apart, or has more cells than columns, stays one that is refused. */
    private String record(Header header, RecordSplitter.Piece piece, int column) {
        Optional<List<String>> record = CsvCells.of(piece.text());
        if (record.isEmpty()) {
            return piece.text();
        }
        List<String> cells = filled(record.get());
        int columns = header.columns().size();
        if (cells.size() > columns) {
            // Below a column of notes that was not there, a cell too many would be taken for notes.
            return column < columns ? piece.text() : text(surplus(cells, column));
        }
        Optional<String> words = notes.of(CsvRows.row(header, piece.line(), cells));
        if (words.isEmpty()) {
            return piece.text();
        }
        gathered = true;
        return text(with(cells, column, words.get()));
    }

    /** Without the empty cells at the end, which say nothing however many there are. */
    private static List<String> filled(List<String> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isEmpty()) {
            size--;
        }
        return cells.subList(0, size);
    }

    private static List<String> surplus(List<String> cells, int column) {
        List<String> moved = new ArrayList<>(cells);
        moved.add(column, "");
        return moved;
    }

    /** The row's cells with the notes in their place. */
    private static List<String> with(List<String> cells, int column, String notes) {
        List<String> noted = new ArrayList<>(cells);
        while (noted.size() <= column) {
            noted.add("");
        }
        noted.set(column, notes);
        return noted;
    }

    private static String text(List<String> cells) {
        String record = CsvText.of(List.of(cells));
        return record.endsWith(END) ? record.substring(0, record.length() - END.length()) : record;
    }
}

package io.reelmill.infrastructure.repository.csv;

import io.reelmill.core.topic.Column;
import io.reelmill.core.topic.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

    /** The request file's text; empty where no row has a notes file, so that the file is good as it is. */
    Optional<String> text() {
        try (RecordSplitter records = CsvRequestReader.records(source)) {
            RecordSplitter.Piece first = CsvRequestReader.first(records, source);
            Header header = Header.of(first, source.toString());
            int place = header.columns().indexOf(Optional.of(Column.NOTES));
            int column = place < 0 ? header.columns().size() : place;
            add(first, place < 0 ? first.text() + "," + Column.NOTES.label() : first.text());
            for (Optional<RecordSplitter.Piece> next = records.next(); next.isPresent(); next = records.next()) {
                add(next.get(), record(header, next.get(), column));
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

    /** A record that cannot be taken apart, or has more cells than columns, is refused as it stands. */
    private String record(Header header, RecordSplitter.Piece piece, int column) {
        Optional<List<String>> cells = CsvCells.of(piece.text());
        if (cells.isEmpty() || cells.get().size() > Math.max(header.columns().size(), column)) {
            return piece.text();
        }
        Row row = CsvRows.row(header, piece.line(), cells.get());
        Optional<String> words = notes.of(row);
        if (words.isEmpty()) {
            return piece.text();
        }
        gathered = true;
        String record = CsvText.of(List.of(NotesFiles.with(cells.get(), column, words.get())));
        return record.endsWith(END) ? record.substring(0, record.length() - END.length()) : record;
    }
}

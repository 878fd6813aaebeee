package io.reelmill.infrastructure.repository.csv;

import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Opens request files. Each is looked through once before its first row is given out, so that a file with an
 * undecodable byte in its last line is refused before anything is made of its first.
 */
final class CsvRequestReader implements RequestReader {
    @Override
    public Rows open(Path source) {
        Header header = lookThrough(source);
        NotesFiles notes = new NotesFiles(source);
        if (notes.present()) {
            notes.check(ids(header, source));
        }
        return new CsvRows(header, records(source), notes);
    }

    @Override
    public void copy(Path source, Path target) throws IOException {
        Optional<String> gathered = new Gathering(source).text();
        if (gathered.isPresent()) {
            Files.writeString(target, gathered.get());
        } else {
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Set<String> ids(Header header, Path source) {
        Set<String> ids = new HashSet<>();
        try (RecordSplitter records = records(source)) {
            records.next();
            for (Optional<RecordSplitter.Piece> next = records.next(); next.isPresent(); next = records.next()) {
                ids.add(CsvRows.id(header, next.get()));
            }
        }
        return ids;
    }

    private static Header lookThrough(Path source) {
        try (RecordSplitter records = records(source)) {
            Header header = header(records, source);
            if (records.next().isEmpty()) {
                throw new UnreadableRequestsException(
                        source + " has a header and no rows; write one row for each video below it");
            }
            while (records.next().isPresent()) {
                continue;
            }
            return header;
        }
    }

    private static Header header(RecordSplitter records, Path source) {
        return Header.of(first(records, source), source.toString());
    }

    /** The header's record. */
    static RecordSplitter.Piece first(RecordSplitter records, Path source) {
        return records.next()
                .orElseThrow(() -> new UnreadableRequestsException(
                        source + " is empty; it needs a header with the column 'topic' and one row for each video"));
    }

    /** All records of the file, the header's first. */
    static RecordSplitter records(Path source) {
        if (!Files.exists(source)) {
            throw new UnreadableRequestsException(source + " is not there; check the path");
        }
        if (!Files.isRegularFile(source)) {
            throw new UnreadableRequestsException(source + " is not a file; name a CSV file");
        }
        try {
            return new RecordSplitter(TextFile.open(source), source.toString());
        } catch (IOException failure) {
            throw new UnreadableRequestsException(
                    source + " cannot be opened (" + failure.getMessage() + "); check its permissions", failure);
        }
    }
}

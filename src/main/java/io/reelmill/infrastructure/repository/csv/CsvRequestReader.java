package io.reelmill.infrastructure.repository.csv;

import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens request files. Each is looked through once before its first row is given out, so that a file with an
 * undecodable byte in its last line is refused before anything is made of its first.
 */
final class CsvRequestReader implements RequestReader {
    @Override
    public Rows open(Path source) {
        return new CsvRows(lookThrough(source), records(source));
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

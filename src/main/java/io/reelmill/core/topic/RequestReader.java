package io.reelmill.core.topic;

import io.reelmill.core.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Opens request files. */
@Port
public interface RequestReader {
    /**
     * Opens the file and understands its header.
     *
     * @throws UnreadableRequestsException when the file as a whole cannot be used
     */
    Rows open(Path source);

    /**
     * Copies the file, which {@link #open} can use. The copy needs nothing beside it: what rows name by files that are
     * words, such as notes, stands in their cells.
     */
    default void copy(Path source, Path target) throws IOException {
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The rows of one file in their order; not thread-safe, closed by who opened it. */
    interface Rows extends AutoCloseable {
        /** The next row, or empty at the end. A row that is broken by itself is a row with problems. */
        java.util.Optional<Row> next();

        @Override
        void close();
    }
}

package io.reelmill.core.topic;

import io.reelmill.core.Port;
import java.nio.file.Path;

/** Opens request files. */
@Port
public interface RequestReader {
    /**
     * Opens the file and understands its header.
     *
     * @throws UnreadableRequestsException when the file as a whole cannot be used
     */
    Rows open(Path source);

    /** The rows of one file in their order; not thread-safe, closed by who opened it. */
    interface Rows extends AutoCloseable {
        /** The next row, or empty at the end. A row that is broken by itself is a row with problems. */
        java.util.Optional<Row> next();

        @Override
        void close();
    }
}

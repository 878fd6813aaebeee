package io.reelmill.core.session;

import io.reelmill.core.Port;
import java.nio.file.Path;

/** Core values as JSON files; records and lists of records are written by their components' names. Thread-safe for different files. */
@Port
public interface Documents {
    /** Writes the value as indented UTF-8 JSON. */
    void write(Object value, Path target);

    /** Reads what {@link #write} wrote; fails naming the file when it is not that. */
    <T> T read(Path source, Class<T> type);
}

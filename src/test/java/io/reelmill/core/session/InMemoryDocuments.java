package io.reelmill.core.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Documents for tests: a file holds the value's text, the value itself is remembered by that text. */
public final class InMemoryDocuments implements Documents {
    private final Map<String, Object> values = new ConcurrentHashMap<>();

    @Override
    public void write(Object value, Path target) {
        values.put(value.toString(), value);
        try {
            Files.writeString(target, value.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public <T> T read(Path source, Class<T> type) {
        try {
            Object value = values.get(Files.readString(source));
            if (!type.isInstance(value)) {
                throw new UncheckedIOException(new IOException(source + " is not a " + type.getSimpleName()));
            }
            return type.cast(value);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Core values as JSON files. Thread-safe. */
final class JsonDocuments implements Documents {
    // A document is read by the version that wrote it or not at all: a missing component is a broken document.
    private final JsonMapper mapper = Json.mapper()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    @Override
    public void write(Object value, Path target) {
        try {
            Files.write(target, Json.bytes(mapper, value));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write %s: %s".formatted(target, failure.getMessage()), failure);
        }
    }

    @Override
    public <T> T read(Path source, Class<T> type) {
        try {
            T value = mapper.readValue(Files.readAllBytes(source), type);
            if (value == null) {
                throw broken(source, type, "it says null", null);
            }
            return value;
        } catch (JacksonException failure) {
            throw broken(source, type, failure.getOriginalMessage(), failure);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read %s: %s".formatted(source, failure.getMessage()), failure);
        }
    }

    private static UncheckedIOException broken(Path source, Class<?> type, String why, @Nullable Throwable cause) {
        String message = "%s is not a whole %s: %s".formatted(source, type.getSimpleName(), why);
        return new UncheckedIOException(message, new IOException(message, cause));
    }
}

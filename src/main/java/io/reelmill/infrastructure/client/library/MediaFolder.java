package io.reelmill.infrastructure.client.library;

import io.reelmill.core.topic.MediaKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of media. Links that lead out of it are as good as missing. Thread-safe. */
record MediaFolder(Path root) {
    private static final int DEEPEST = 12;
    private static final int MOST = 50_000;

    /** The place of a file given relative to the folder, with all links followed; empty unless it lies in the folder. */
    Optional<Path> file(String relative) {
        try {
            return real(root.resolve(relative)).filter(Files::isRegularFile);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** All pictures and videos by their ending, relative to the folder, in alphabetical order. */
    List<String> names() {
        return list(path -> MediaKind.of(path.getFileName().toString()).isPresent());
    }

    /** Files of a name wherever they lie, relative to the folder. */
    List<String> named(String name) {
        return list(path -> path.getFileName().toString().equals(name));
    }

    private List<String> list(java.util.function.Predicate<Path> wanted) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        // Links to folders are not followed: one that leads upwards would never end.
        try (Stream<Path> files = Files.walk(root, DEEPEST)) {
            return files.filter(path -> !path.equals(root) && wanted.test(path))
                    .filter(path -> real(path).filter(Files::isRegularFile).isPresent())
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The media folder cannot be read: " + root, e);
        }
    }

    private Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath()).filter(real -> real.startsWith(realRoot()));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private Path realRoot() {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("The media folder cannot be read: " + root, e);
        }
    }
}

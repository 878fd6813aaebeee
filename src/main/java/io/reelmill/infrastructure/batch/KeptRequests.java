package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.Home;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.UnreadableRequestsException;
import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The request files as they were when their batches began, by content: a restart reads the same rows even when the user's
 * file has changed since or is gone.
 */
final class KeptRequests {
    private static final String PART = ".part-";
    /** What is older was left by a process that was killed while it copied. */
    private static final Duration LEFT = Duration.ofHours(1);

    private final RequestReader requests;
    private final Path folder;

    KeptRequests(RequestReader requests, Home home) {
        this.requests = requests;
        folder = home.data().resolve("requests");
    }

    /**
     * Keeps a copy of the file and tells its content's SHA-256 in hex.
     *
     * @throws UnreadableRequestsException when the file as a whole cannot be used; nothing is kept of it
     */
    String keep(Path source) {
        requests.open(source).close();
        try {
            Files.createDirectories(folder);
            removeLeftovers();
            Path copy = folder.resolve(PART + UUID.randomUUID());
            requests.copy(source, copy);
            flush(copy);
            String content = Sha256.of(copy);
            Files.move(copy, of(content), StandardCopyOption.ATOMIC_MOVE);
            return content;
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The requests %s could not be kept in %s: %s".formatted(source, folder, failure.getMessage()),
                    failure);
        }
    }

    private void removeLeftovers() throws IOException {
        FileTime oldest = FileTime.from(Instant.now().minus(LEFT));
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PART + "*")) {
            for (Path part : parts) {
                if (older(part, oldest)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** One that another launch has put in its place meanwhile is not. */
    private static boolean older(Path part, FileTime than) throws IOException {
        try {
            return Files.getLastModifiedTime(part).compareTo(than) < 0;
        } catch (NoSuchFileException placed) {
            return false;
        }
    }

    /**
     * The copy of the requests with that content.
     *
     * @throws UnreadableRequestsException when it is gone or damaged
     */
    Path find(String sha256) {
        Path copy = of(sha256);
        try {
            if (Sha256.of(copy).equals(sha256)) {
                return copy;
            }
        } catch (IOException unreadable) {
            throw gone(copy, unreadable);
        }
        throw gone(copy, null);
    }

    private static UnreadableRequestsException gone(Path copy, @Nullable IOException cause) {
        return new UnreadableRequestsException(
                "The copy %s of the batch's requests is gone or damaged; run the original file again".formatted(copy),
                cause);
    }

    private static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private Path of(String sha256) {
        return folder.resolve(sha256 + ".csv");
    }
}

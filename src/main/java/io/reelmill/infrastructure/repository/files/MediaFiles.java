package io.reelmill.infrastructure.repository.files;

import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The media cache's dealings with the disk. A file gets its name last, after its digest and its bytes are flushed: what is
 * found is whole, whatever was cut off. Thread-safe for different places.
 */
final class MediaFiles {
    private static final Logger LOG = LoggerFactory.getLogger(MediaFiles.class);

    private static final Duration OTHERS = Duration.ofDays(1);

    private final Path root;
    private final DurableFiles files;

    MediaFiles(Path root, DurableFiles files) {
        this.root = root;
        this.files = files;
    }

    /**
     * Removes what runs before that instant left unfinished; what cannot be removed does no harm. What another process has
     * under way changes while it is made, and is left alone for a day.
     */
    void clear(Instant begun, Parts parts) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root, 2)) {
            for (Path part : all.filter(Parts::isPart).toList()) {
                Instant left = parts.owns(part) ? begun : begun.minus(OTHERS);
                if (Files.getLastModifiedTime(part, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(left)) {
                    files.delete(part);
                }
            }
        } catch (IOException failure) {
            LOG.debug("Leftovers under {} stay until the next start: {}", root, failure.getMessage());
        }
    }

    /** The file when its bytes are those that were kept; damaged ones are set aside. */
    Optional<Path> read(MediaPlace place) throws IOException {
        Optional<Path> whole = whole(place);
        if (whole.isPresent() || !exists(place)) {
            return whole;
        }
        files.rename(place.file(), place.damaged());
        LOG.warn(
                "{} is not what was kept and is not used; it is now {}",
                place.file(),
                place.damaged().getFileName());
        return Optional.empty();
    }

    boolean exists(MediaPlace place) {
        return Files.exists(place.file(), LinkOption.NOFOLLOW_LINKS);
    }

    /** The same; damaged ones are left where they are. */
    Optional<Path> whole(MediaPlace place) throws IOException {
        try {
            boolean same = Files.isRegularFile(place.file(), LinkOption.NOFOLLOW_LINKS)
                    && Sha256.of(place.file())
                            .equals(new String(Files.readAllBytes(place.digest()), StandardCharsets.ISO_8859_1));
            return same ? Optional.of(place.file()) : Optional.empty();
        } catch (NoSuchFileException unknown) {
            return Optional.empty();
        }
    }

    Path write(MediaPlace place, Consumer<Path> work) throws IOException {
        makeFolder(place.folder());
        boolean named = false;
        try {
            files.delete(place.part());
            work.accept(place.part());
            if (Stamp.of(place.part()).isEmpty()) {
                throw new IllegalStateException("Nothing was written for " + place.file());
            }
            files.sync(place.part());
            // Another process may have been faster; the digest must not be taken from under its file.
            if (whole(place).isEmpty()) {
                name(place);
                named = true;
            }
            return place.file();
        } finally {
            if (!named) {
                discard(List.of(place.part(), place.digestPart()));
            }
        }
    }

    private void name(MediaPlace place) throws IOException {
        files.write(place.digestPart(), Sha256.of(place.part()).getBytes(StandardCharsets.US_ASCII));
        files.sync(place.digestPart());
        files.rename(place.digestPart(), place.digest());
        // Between the two names, or a power cut could keep the file and lose its digest.
        files.syncDirectory(place.folder());
        files.rename(place.part(), place.file());
        files.syncDirectory(place.folder());
    }

    private void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = SessionLayout.folderOf(folder);
        makeFolder(parent);
        synchronized (this) {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                files.createDirectory(folder);
                files.syncDirectory(parent);
            }
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder + " is not a directory. Remove it");
        }
    }

    /** Clears up after a failure that is on its way to the caller; what stays is removed at the next start. */
    private void discard(List<Path> parts) {
        for (Path part : parts) {
            try {
                files.delete(part);
            } catch (IOException failure) {
                LOG.debug("{} stays until the next start: {}", part, failure.getMessage());
            }
        }
    }
}

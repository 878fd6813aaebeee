package io.reelmill.infrastructure.repository.files;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Every change this package makes to the disk, one method each, so that a test can fail or stop at any of them.
 * Thread-safe.
 */
class DurableFiles {
    void createDirectory(Path directory) throws IOException {
        Files.createDirectory(directory);
    }

    void write(Path file, byte[] bytes) throws IOException {
        Files.write(
                file,
                bytes,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    /** Flushes a file's bytes; without it a power cut can leave an empty file under the final name. */
    void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            channel.force(true);
        }
    }

    void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Flushes a directory's names; without it a power cut can take a rename back. */
    void syncDirectory(Path directory) throws IOException {
        // Windows flushes names by itself and does not open directories.
        if (File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Deletes a file or a link, never what a link points to. */
    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}

package io.reelmill.infrastructure.repository.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are whole or not there: written beside their name, flushed to disk and renamed into place. */
final class WholeFile {
    private WholeFile() {}

    /** Puts the text, in UTF-8, in the place of what is there; two threads must not write the same file at a time. */
    static Path write(Path directory, String name, String text) {
        Path target = directory.resolve(name);
        Path beside = directory.resolve("." + name + ".part");
        try {
            Files.createDirectories(directory);
            flush(beside, text);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            flushDirectory(directory);
            return target;
        } catch (IOException failure) {
            throw new UncheckedIOException(target + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    static void delete(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException failure) {
            throw new UncheckedIOException(target + " cannot be deleted: " + failure.getMessage(), failure);
        }
    }

    private static void flush(Path file, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Without it a power cut can lose the rename. Windows cannot open a directory, and needs no such flush. */
    private static void flushDirectory(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}

package io.reelmill.infrastructure.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A directory that others may change while it is looked at. Links are never followed. */
record Tree(Path root) {
    /** The bytes of all files in it; 0 when there is none. What vanishes meanwhile counts for nothing. */
    long bytes() {
        AtomicLong sum = new AtomicLong();
        walk(new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException vanished) {
                return FileVisitResult.CONTINUE;
            }
        });
        return sum.get();
    }

    /** Removes it with all that is in it; a link goes, and what it leads to stays. */
    void delete() {
        walk(new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void walk(SimpleFileVisitor<Path> visitor) {
        try {
            Files.walkFileTree(root, visitor);
        } catch (IOException failure) {
            throw new UncheckedIOException(root + ": " + failure.getMessage(), failure);
        }
    }

    /** What lies directly in it and has such a name, a pattern of the file system; nothing when there is none. */
    List<Path> children(String glob) {
        List<Path> children = new ArrayList<>();
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            return children;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(root, glob)) {
            all.forEach(children::add);
        } catch (NoSuchFileException | NotDirectoryException vanished) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(root + ": " + failure.getMessage(), failure);
        }
        return children;
    }
}

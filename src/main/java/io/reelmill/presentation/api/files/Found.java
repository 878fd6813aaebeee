package io.reelmill.presentation.api.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lies in a folder; what vanishes while it is looked for is not there. */
final class Found extends SimpleFileVisitor<Path> {
    private final List<Path> files = new ArrayList<>();

    private Found() {}

    /** By path. */
    static List<Path> under(Path root, int deepest) throws IOException {
        Found found = new Found();
        Files.walkFileTree(root, Set.of(), deepest, found);
        Collections.sort(found.files);
        return found.files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
        files.add(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        return orThrow(failure);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
        return failure == null ? FileVisitResult.CONTINUE : orThrow(failure);
    }

    private static FileVisitResult orThrow(IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}

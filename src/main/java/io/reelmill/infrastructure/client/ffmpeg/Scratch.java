package io.reelmill.infrastructure.client.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Work files beside a target, whose names begin with the target's: what clears away an unfinished target after a crash
 * finds them by that. Closing deletes them.
 */
final class Scratch implements AutoCloseable {
    private final Path target;
    private final List<Path> files = new ArrayList<>();

    Scratch(Path target) {
        this.target = target;
    }

    /** A file that does not exist yet, by the end of its name. */
    Path file(String suffix) {
        Path file = target.resolveSibling(target.getFileName() + "." + suffix);
        files.add(file);
        return file;
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}

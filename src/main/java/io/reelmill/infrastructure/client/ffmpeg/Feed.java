package io.reelmill.infrastructure.client.ffmpeg;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a child reads from its standard input. A child that lives on a feed ends with its parent, however that dies:
 * its input is at an end.
 */
@FunctionalInterface
interface Feed {
    /** Writes all of it; called again, from the beginning, when the child is started again. */
    void writeTo(OutputStream input) throws IOException;

    /** Nothing. */
    static Feed none() {
        return input -> {};
    }

    /** A file's bytes. */
    static Feed of(Path file) {
        return input -> Files.copy(file, input);
    }
}

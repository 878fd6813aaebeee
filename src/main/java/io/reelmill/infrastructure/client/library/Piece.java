package io.reelmill.infrastructure.client.library;

import io.reelmill.core.topic.MediaKind;
import java.nio.file.Path;

/**
 * A file that can be used.
 *
 * @param name relative to its folder
 * @param begin where a video begins to be of use, in seconds
 * @param seconds how long it lasts from there on; 0 for a still
 */
record Piece(String name, Path file, MediaKind kind, double begin, double seconds) {
    boolean moves() {
        return kind == MediaKind.VIDEO;
    }
}

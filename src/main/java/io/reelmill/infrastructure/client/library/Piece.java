package io.reelmill.infrastructure.client.library;

import io.reelmill.core.topic.MediaKind;
import java.nio.file.Path;

/**
 * A file that can be used.
 *
 * @param name relative to its folder
 * @param seconds how long it lasts; 0 for a still
 */
record Piece(String name, Path file, MediaKind kind, double seconds) {
    boolean moves() {
        return kind == MediaKind.VIDEO;
    }
}

package io.reelmill.infrastructure.client.library;

import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.clip.UnusableMediaException;
import io.reelmill.core.topic.MediaKind;
import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of files, found out once for as long as they stay as they are. Thread-safe. */
final class Proofs {
    private final FootageEditor editor;
    private final Map<String, String> digests = new ConcurrentHashMap<>();
    private final Map<String, Proof> proofs = new ConcurrentHashMap<>();

    Proofs(FootageEditor editor) {
        this.editor = editor;
    }

    /**
     * @param from where a video begins to be of use, in seconds
     * @param seconds how long it is from there on, 0 for a still
     * @param wrong why it cannot be used
     */
    record Proof(double from, double seconds, Optional<String> wrong) {}

    /** The digest of a file's bytes; they are read again when its size or its date is another. */
    String sha256(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            String state = "%s %d %s".formatted(file, now.size(), now.lastModifiedTime());
            String known = digests.get(state);
            if (known == null) {
                known = Sha256.of(file);
                digests.put(state, known);
            }
            return known;
        } catch (IOException e) {
            return "unreadable";
        }
    }

    /** Whether a file is what its ending says. */
    Proof of(Path file, MediaKind kind) {
        return proofs.computeIfAbsent(sha256(file) + kind, digest -> prove(file, kind));
    }

    private Proof prove(Path file, MediaKind kind) {
        try {
            if (kind == MediaKind.VIDEO) {
                FootageEditor.Bright bright = editor.proveVideo(file, 0);
                return new Proof(bright.from(), bright.seconds(), Optional.empty());
            }
            editor.proveStill(file);
            return new Proof(0, 0, Optional.empty());
        } catch (UnusableMediaException unusable) {
            return new Proof(0, 0, Optional.of(String.valueOf(unusable.getMessage())));
        }
    }
}

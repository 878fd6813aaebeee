package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.core.clip.FootageEditor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Last pictures of clips, each under the digest of its clip; they may be deleted at any time. Thread-safe. */
record Frames(FootageEditor editor, Path folder) {
    private static final String BEGINNING = "\u0089PNG\r\n\u001a\n";
    private static final String END = "IEND\u00ae\u0042\u0060\u0082";

    Path last(Path clip, String sha256) {
        Path frame = folder.resolve(sha256 + ".png");
        return whole(frame) ? frame : take(clip, frame);
    }

    /** A power cut may leave the name and not the bytes: a PNG begins and ends in the way of ISO/IEC 15948. */
    private static boolean whole(Path frame) {
        try {
            String bytes = new String(Files.readAllBytes(frame), StandardCharsets.ISO_8859_1);
            return bytes.startsWith(BEGINNING) && bytes.endsWith(END);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Path take(Path clip, Path frame) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "frame-", ".png");
            try {
                editor.lastFrame(clip, part);
                return Files.move(part, frame, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot keep the last picture of " + clip.getFileName(), failure);
        }
    }
}

package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.core.clip.UnusableMediaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The first look at a file that should be an mp4; the proof by a decoder comes after it. */
final class VideoFiles {
    private static final int HEAD = 12;
    private static final byte[] FTYP = "ftyp".getBytes(StandardCharsets.US_ASCII);

    private VideoFiles() {}

    static void write(byte[] video, Path target) {
        try {
            Files.write(target, video);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the video to " + target, failure);
        }
        look(target);
    }

    /** An mp4 begins with a box of type {@code ftyp} (ISO/IEC 14496-12). */
    static void look(Path video) {
        byte[] head = head(video);
        if (head.length < HEAD || !Arrays.equals(Arrays.copyOfRange(head, 4, 8), FTYP)) {
            throw new UnusableMediaException(
                    "it is not an mp4 but " + (head.length == 0 ? "empty" : "begins with '" + printable(head) + "'"));
        }
    }

    private static byte[] head(Path video) {
        try (InputStream in = Files.newInputStream(video)) {
            return in.readNBytes(HEAD);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the video " + video, failure);
        }
    }

    private static String printable(byte[] head) {
        return new String(head, StandardCharsets.US_ASCII).replaceAll("[^\\x20-\\x7e]", ".");
    }
}

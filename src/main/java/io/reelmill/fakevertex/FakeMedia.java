package io.reelmill.fakevertex;

import io.reelmill.core.narration.Recording;
import java.nio.file.Path;
import java.util.Optional;

/** Makes what is sold. Thread-safe for different targets; the same words give the same thing. */
public interface FakeMedia extends AutoCloseable {
    /** Writes an mp4 of the asked shape and length. */
    void clip(Scene scene, Path target);

    /** Writes a PNG of the asked shape; the length does not matter. */
    void image(Scene scene, Path target);

    /** Speaks into a 48 kHz mono 16-bit WAV file. */
    Recording speak(String text, Path target);

    @Override
    default void close() {}

    /**
     * What is to be seen.
     *
     * @param aspectRatio {@code 9:16} for example
     * @param resolution {@code 720p} for example; a fake may make it smaller
     * @param image the picture a clip begins with
     */
    record Scene(String prompt, String aspectRatio, int seconds, String resolution, long seed, Optional<Path> image) {
        Scene shaped(String otherRatio) {
            return new Scene(prompt, otherRatio, seconds, resolution, seed, image);
        }
    }
}

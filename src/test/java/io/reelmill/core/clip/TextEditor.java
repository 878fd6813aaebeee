package io.reelmill.core.clip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Footage that is text: whole when it says so. */
final class TextEditor implements FootageEditor {
    @Override
    public Bright proveVideo(Path video, double leastSeconds) {
        if (read(video).equals("crash")) {
            throw new UnusableMediaException("makes the decoder crash", new RenderException("killed by signal 9"));
        }
        if (!read(video).startsWith("whole ")) {
            throw new UnusableMediaException("no video stream");
        }
        return new Bright(0, leastSeconds);
    }

    @Override
    public void proveStill(Path still) {
        proveVideo(still, 0);
    }

    @Override
    public void trim(Path video, double from, Cut cut, Path target) {
        if (read(video).endsWith("short")) {
            throw new UnusableMediaException("has 1.00 seconds left");
        }
        write(target, "trimmed " + read(video));
    }

    @Override
    public void animate(Path still, long seed, Cut cut, Path target) {
        write(target, "moving " + read(still));
    }

    @Override
    public void lastFrame(Path clip, Path target) {
        write(target, "last of " + read(clip));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

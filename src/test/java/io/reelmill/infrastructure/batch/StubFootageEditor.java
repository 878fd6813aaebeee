package io.reelmill.infrastructure.batch;

import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.clip.UnusableMediaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Takes media as they are; only what is empty cannot be used. */
final class StubFootageEditor implements FootageEditor {
    @Override
    public Bright proveVideo(Path video, double leastSeconds) {
        proveStill(video);
        return new Bright(0, leastSeconds);
    }

    @Override
    public void proveStill(Path still) {
        if (size(still) == 0) {
            throw new UnusableMediaException(still + " is empty");
        }
    }

    @Override
    public void trim(Path video, double from, Cut cut, Path target) {
        copy(video, target);
    }

    @Override
    public void animate(Path still, long seed, Cut cut, Path target) {
        copy(still, target);
    }

    @Override
    public void lastFrame(Path clip, Path target) {
        copy(clip, target);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

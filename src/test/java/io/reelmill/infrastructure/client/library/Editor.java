package io.reelmill.infrastructure.client.library;

import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.clip.UnusableMediaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** An editor for files that hold their length in seconds, or {@code broken}, and that writes what it was asked for. */
final class Editor implements FootageEditor {
    final List<String> proven = new CopyOnWriteArrayList<>();

    @Override
    public Bright proveVideo(Path video, double leastSeconds) {
        return new Bright(dark(video), Double.parseDouble(proven(video)) - dark(video));
    }

    /** What begins in the dark says so in its name. */
    private static double dark(Path video) {
        return video.getFileName().toString().startsWith("dark") ? 1.5 : 0;
    }

    @Override
    public void proveStill(Path still) {
        proven(still);
    }

    private String proven(Path file) {
        proven.add(file.getFileName().toString());
        return text(file);
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            if (text.equals("broken")) {
                throw new UnusableMediaException(file.getFileName() + " is cut off");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void trim(Path video, double from, Cut cut, Path target) {
        double left = Double.parseDouble(text(video)) - from;
        if (left * SLOWEST < cut.seconds() - 1e-9) {
            throw new UnusableMediaException(video.getFileName() + " is too short");
        }
        write(target, String.format(Locale.ROOT, "%s %.1f+%.1f", video.getFileName(), from, cut.seconds()));
    }

    @Override
    public void animate(Path still, long seed, Cut cut, Path target) {
        text(still);
        write(target, "%s seed %d".formatted(still.getFileName(), seed));
    }

    @Override
    public void lastFrame(Path clip, Path target) {
        throw new UnsupportedOperationException();
    }

    private static void write(Path target, String text) {
        try {
            Files.writeString(target, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

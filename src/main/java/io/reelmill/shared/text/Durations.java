package io.reelmill.shared.text;

import java.time.Duration;

/** Lengths of time for people. */
public final class Durations {
    private Durations() {}

    /** In its two largest units: {@code 42 s}, {@code 2 min 05 s}, {@code 1 h 20 min}. */
    public static String spoken(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return "%d min %02d s".formatted(seconds / 60, seconds % 60);
        }
        return "%d h %02d min".formatted(seconds / 3600, seconds % 3600 / 60);
    }
}

package io.reelmill.infrastructure.client.ffmpeg;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How loud a sound is, by EBU R 128.
 *
 * @param integrated in LUFS; −70 stands for silence
 * @param truePeak in dBTP; not a number when it was not measured
 */
record Loudness(double integrated, double truePeak) {
    static final double TARGET = -14;
    private static final Pattern INTEGRATED = Pattern.compile("^\\s*I:\\s+(-?[\\d.]+) LUFS");
    private static final Pattern PEAK = Pattern.compile("^\\s*Peak:\\s+(-?[\\d.]+) dBFS");
    private static final double SILENT = -60;

    /** Measures what passes through; the peak costs four times as much as the rest. */
    static Filter meter(boolean peak) {
        return Filter.of("ebur128").with("framelog", "quiet").with("peak", peak ? "true" : "none");
    }

    /** What a {@link #meter} of a run has said. */
    static Loudness in(Output output) {
        return new Loudness(last(output.numbers(INTEGRATED), -70), last(output.numbers(PEAK), Double.NaN));
    }

    boolean silent() {
        return integrated < SILENT;
    }

    private static double last(List<Double> numbers, double otherwise) {
        return numbers.isEmpty() ? otherwise : numbers.get(numbers.size() - 1);
    }
}

package io.reelmill.infrastructure.client.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What one strict decode of a master shows.
 *
 * @param black stretches without a picture
 * @param frozen stretches in which nothing moves
 * @param silent stretches in which nothing is heard
 */
record Measurement(long frames, List<Stretch> black, List<Stretch> frozen, List<Stretch> silent, Loudness loudness) {
    static final double BLACK = 0.5;
    static final double SILENCE = 2;

    static final Pattern BLACK_START = Pattern.compile("black_start:\\s*([\\d.]+)");
    static final Pattern BLACK_END = Pattern.compile("black_end:\\s*([\\d.]+)");
    private static final Pattern FREEZE_START = Pattern.compile("freeze_start:\\s*([\\d.]+)");
    private static final Pattern FREEZE_END = Pattern.compile("freeze_end:\\s*([\\d.]+)");
    static final Pattern SILENCE_START = Pattern.compile("silence_start:\\s*(-?[\\d.]+)");
    static final Pattern SILENCE_END = Pattern.compile("silence_end:\\s*([\\d.]+)");

    /** From and to, in seconds. */
    record Stretch(double from, double to) {
        /** How much of it lies within a time; negative when none does. */
        double within(double start, double end) {
            return Math.min(to, end) - Math.max(from, start);
        }
    }

    /**
     * Decodes the file once, with everything that is to be detected on the way.
     *
     * @throws io.reelmill.core.clip.RenderException when it does not decode from end to end
     */
    static Measurement of(Runner runner, Path file, Duration freeze, boolean sound, Evidence evidence)
            throws IOException {
        boolean fed = Mp4Index.first(file);
        Arguments arguments = Arguments.run("info").add("-xerror", "-err_detect", "explode");
        if (fed) {
            arguments.input(Arguments.PIPE);
        } else {
            arguments.input(file);
        }
        arguments.add("-map", "0:v", "-vf", blackDetector() + "," + freezeDetector(freeze));
        if (sound) {
            arguments.add("-map", "0:a", "-af", Loudness.meter(true).text() + "," + silenceDetector());
        }
        // The first output's frames are counted.
        evidence.taken(arguments.add("-f", "null", "-"), sound);
        Output output = runner.run(arguments.to(evidence.last()).fedWith(fed ? Feed.of(file) : Feed.none()));
        return of(output);
    }

    private static Measurement of(Output output) {
        return new Measurement(
                output.frames(),
                stretches(output, BLACK_START, BLACK_END),
                stretches(output, FREEZE_START, FREEZE_END),
                stretches(output, SILENCE_START, SILENCE_END),
                Loudness.in(output));
    }

    /** What has no end lasts to the end. */
    private static List<Stretch> stretches(Output output, Pattern start, Pattern end) {
        List<Double> starts = output.numbers(start);
        List<Double> ends = output.numbers(end);
        List<Stretch> found = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            found.add(new Stretch(starts.get(i), i < ends.size() ? ends.get(i) : Double.POSITIVE_INFINITY));
        }
        return found;
    }

    private static String blackDetector() {
        return Filter.of("blackdetect").with("d", BLACK).with("pix_th", 0.05).text();
    }

    private static String freezeDetector(Duration longest) {
        return Filter.of("freezedetect")
                .with("n", "-60dB")
                .with("d", longest.toMillis() / 1000.0)
                .text();
    }

    private static String silenceDetector() {
        return Filter.of("silencedetect")
                .with("noise", "-50dB")
                .with("d", SILENCE)
                .text();
    }
}

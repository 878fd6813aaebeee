package io.reelmill.shared.audio;

import java.util.Arrays;

/**
 * Where a sound is silent: where ten milliseconds of it are 42 dB below its loudest ten, or below −55 dBFS. Measured
 * against the sound itself, because recordings differ in level and in noise. Thread-safe.
 */
public final class Quiet {
    private static final double BELOW_LOUDEST = decibels(-42);
    private static final double INAUDIBLE = decibels(-55) * -Short.MIN_VALUE;
    private static final int WINDOWS_A_SECOND = 100;
    /** Five milliseconds: too short to be heard, long enough that nothing clicks. */
    private static final int FADES_A_SECOND = 200;

    private final Sound sound;
    private final int window;
    private final boolean[] audible;

    public Quiet(Sound sound) {
        this.sound = sound;
        this.window = sound.rate() / WINDOWS_A_SECOND;
        double[] levels = new double[(sound.samples().length + window - 1) / window];
        Arrays.setAll(levels, at -> level(at * window));
        double loudest = Arrays.stream(levels).max().orElse(0);
        double threshold = Math.max(INAUDIBLE, loudest * BELOW_LOUDEST);
        this.audible = new boolean[levels.length];
        for (int at = 0; at < levels.length; at++) {
            audible[at] = levels[at] >= threshold;
        }
    }

    private double level(int from) {
        int to = Math.min(from + window, sound.samples().length);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) sound.samples()[i] * sound.samples()[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    /** Whether nothing of it can be heard. */
    public boolean everywhere() {
        return first() == audible.length;
    }

    private int first() {
        int at = 0;
        while (at < audible.length && !audible[at]) {
            at++;
        }
        return at;
    }

    /** When the sound between two instants ends: the second one without the silence before it. */
    public double end(double from, double to) {
        int first = (int) Math.floor(from * WINDOWS_A_SECOND);
        int last = Math.min(audible.length, (int) Math.ceil(to * WINDOWS_A_SECOND));
        int at = last;
        while (at > first && !audible[at - 1]) {
            at--;
        }
        return at == last ? to : Math.max(from, (double) at / WINDOWS_A_SECOND);
    }

    /** The sound without silence at its ends but for ten milliseconds, faded in and out over five. */
    public Trimmed trimmed() {
        int from = Math.max(0, first() - 1) * window;
        int last = audible.length;
        while (last > 0 && !audible[last - 1]) {
            last--;
        }
        int to = Math.max(from, Math.min(sound.samples().length, (last + 1) * window));
        Sound kept = sound.part(from, to);
        fade(kept.samples(), sound.rate() / FADES_A_SECOND);
        return new Trimmed(kept, (double) from / sound.rate());
    }

    private static void fade(short[] samples, int longest) {
        int length = Math.min(longest, samples.length / 2);
        for (int i = 0; i < length; i++) {
            int end = samples.length - 1 - i;
            samples[i] = (short) (samples[i] * i / length);
            samples[end] = (short) (samples[end] * i / length);
        }
    }

    private static double decibels(double level) {
        return Math.pow(10, level / 20);
    }

    /**
     * What is left of a sound.
     *
     * @param cut the seconds that are gone from its beginning
     */
    public record Trimmed(Sound sound, double cut) {}
}

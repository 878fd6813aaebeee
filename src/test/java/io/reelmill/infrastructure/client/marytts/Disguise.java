package io.reelmill.infrastructure.client.marytts;

import io.reelmill.shared.audio.Sound;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Makes another speaker of the embedded voice: another pitch and throat, another tempo, another microphone. */
enum Disguise {
    HERSELF(1, 0, false, 0.027),
    HIGHER(1.12, 0, false, 0.045),
    LOWER(0.88, 0, false, 0.045),
    UNEVEN(1, 0.18, false, 0.045),
    HIGHER_AND_UNEVEN(1.12, 0.15, false, 0.045),
    LOWER_UNEVEN_ON_THE_PHONE(0.88, 0.15, true, 0.045);

    private static final int RATE = 48_000;

    private final double faster;
    private final double uneven;
    private final boolean phone;
    private final double allowed;

    Disguise(double faster, double uneven, boolean phone, double allowed) {
        this.faster = faster;
        this.uneven = uneven;
        this.phone = phone;
        this.allowed = allowed;
    }

    /** What the media facts measured: 27 ms for the same speaker, 45 ms for another. */
    double allowed() {
        return allowed;
    }

    record Disguised(Sound sound, DoubleUnaryOperator times) {
        double time(double original) {
            return times.applyAsDouble(original);
        }
    }

    /** Played at a speed that wanders; where the original's instants come to lie is counted along. */
    Disguised of(short[] samples) {
        double[] reached = new double[samples.length + 1];
        short[] made = new short[samples.length * 2];
        int at = 0;
        double place = 0;
        int told = 0;
        Random chance = new Random(7);
        double hiss = phone ? 40 : 0;
        double low = 0;
        double high = 0;
        while (place < samples.length - 1) {
            while (told <= place) {
                reached[told++] = (double) at / RATE;
            }
            int first = (int) place;
            double value = samples[first] + (place - first) * (samples[first + 1] - samples[first]);
            if (phone) {
                low += 0.35 * (value - low);
                high += 0.04 * (low - high);
                value = 0.6 * (low - high) + hiss * chance.nextGaussian();
            }
            made[at++] = (short) value;
            place += faster * (1 + uneven * Math.sin(2 * Math.PI * place / RATE / 1.7 + 1));
        }
        double end = (double) at / RATE;
        while (told < reached.length) {
            reached[told++] = end;
        }
        short[] kept = Arrays.copyOf(made, at);
        return new Disguised(
                new Sound(kept, RATE).at(24_000),
                seconds -> reached[(int) Math.min(reached.length - 1, Math.round(seconds * RATE))]);
    }
}

package io.reelmill.shared.audio;

import java.math.BigInteger;

/**
 * Changes the sampling rate by a fraction of whole numbers: a sinc under a Kaiser window (β = 8, stop band −80 dB), one
 * filter for each place an output sample can have between two input samples. (Crochiere and Rabiner, Multirate Digital
 * Signal Processing, 1983.) Not thread-safe.
 */
final class Resampler {
    private static final int ZERO_CROSSINGS = 24;
    private static final double BETA = 8;
    /** Of the narrower band; the rest is the filter's slope. */
    private static final double PASSED = 0.94;

    private final int up;
    private final int down;
    private final double cutoff;
    private final int half;
    private final double[][] filters;

    Resampler(int from, int to) {
        int common = BigInteger.valueOf(from).gcd(BigInteger.valueOf(to)).intValue();
        this.up = to / common;
        this.down = from / common;
        this.cutoff = PASSED * Math.min(1, (double) to / from);
        this.half = (int) Math.ceil(ZERO_CROSSINGS / cutoff);
        this.filters = new double[up][];
    }

    short[] resampled(short[] samples) {
        short[] made = new short[(int) Math.ceil((double) samples.length * up / down)];
        for (int at = 0; at < made.length; at++) {
            long place = (long) at * down;
            made[at] = sample(samples, (int) (place / up), filter((int) (place % up)));
        }
        return made;
    }

    private short sample(short[] samples, int centre, double[] filter) {
        double sum = 0;
        int first = Math.max(0, centre - half + 1);
        int last = Math.min(samples.length - 1, centre + half);
        for (int i = first; i <= last; i++) {
            sum += samples[i] * filter[i - centre + half - 1];
        }
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sum)));
    }

    private double[] filter(int phase) {
        double[] known = filters[phase];
        if (known == null) {
            known = designed((double) phase / up);
            filters[phase] = known;
        }
        return known;
    }

    /** Its taps add up to one, so that no phase is louder than another. */
    private double[] designed(double between) {
        double[] taps = new double[2 * half];
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            double distance = i - half + 1 - between;
            taps[i] = sinc(cutoff * distance) * kaiser(distance / half);
            sum += taps[i];
        }
        for (int i = 0; i < taps.length; i++) {
            taps[i] /= sum;
        }
        return taps;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return bessel(BETA * Math.sqrt(Math.max(0, 1 - x * x))) / bessel(BETA);
    }

    /** The modified Bessel function of the first kind and order zero, by its series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}

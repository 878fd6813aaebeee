package io.reelmill.shared.audio;

/** The fast Fourier transform of Cooley and Tukey (1965). */
final class Spectrum {
    private Spectrum() {}

    /**
     * The power of each frequency from zero up to half the sampling rate.
     *
     * @param real as many samples as a power of two; used up
     */
    static double[] power(double[] real) {
        int size = real.length;
        double[] imaginary = new double[size];
        reorder(real);
        for (int length = 2; length <= size; length *= 2) {
            for (int i = 0; i < length / 2; i++) {
                double angle = -2 * Math.PI * i / length;
                double cos = Math.cos(angle);
                double sin = Math.sin(angle);
                for (int even = i; even < size; even += length) {
                    int odd = even + length / 2;
                    double re = real[odd] * cos - imaginary[odd] * sin;
                    double im = real[odd] * sin + imaginary[odd] * cos;
                    real[odd] = real[even] - re;
                    imaginary[odd] = imaginary[even] - im;
                    real[even] += re;
                    imaginary[even] += im;
                }
            }
        }
        double[] power = new double[size / 2];
        for (int bin = 0; bin < power.length; bin++) {
            power[bin] = real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
        }
        return power;
    }

    /** Into the order of the mirrored bits of each place. */
    private static void reorder(double[] values) {
        int bits = Integer.numberOfTrailingZeros(values.length);
        for (int i = 0; i < values.length; i++) {
            int mirrored = Integer.reverse(i) >>> (Integer.SIZE - bits);
            if (mirrored > i) {
                double kept = values[i];
                values[i] = values[mirrored];
                values[mirrored] = kept;
            }
        }
    }
}

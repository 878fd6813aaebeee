package io.reelmill.infrastructure.client.marytts;

import java.io.IOException;
import java.nio.file.Path;

/** Measures WAV files in decibels below full scale. */
record Sound(short[] samples) {
    static Sound of(Path file) throws IOException {
        return new Sound(Wav.read(file));
    }

    double seconds() {
        return samples.length / 48_000.0;
    }

    double peak() {
        int peak = 0;
        for (short sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return decibels(peak);
    }

    double level(double from, double to) {
        double sum = 0;
        int first = (int) (from * 48_000);
        int last = Math.min(samples.length, (int) (to * 48_000));
        for (int i = first; i < last; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return decibels(Math.sqrt(sum / Math.max(1, last - first)));
    }

    private static double decibels(double amplitude) {
        return 20 * Math.log10(Math.max(amplitude, 0.1) / 32_768);
    }
}

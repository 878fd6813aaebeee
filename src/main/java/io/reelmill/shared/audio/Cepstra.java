package io.reelmill.shared.audio;

/**
 * What a sound sounds like, ten milliseconds at a time: thirteen mel-frequency cepstral coefficients (Davis and
 * Mermelstein, 1980), each brought to mean zero and variance one over the sound, so that speakers can be compared.
 */
final class Cepstra {
    static final double HOP = 0.01;
    /** Of a row, in seconds after it begins. */
    static final double CENTRE = 0.0125;

    private static final int RATE = 16_000;
    private static final int STEP = (int) (RATE * HOP);
    private static final int WINDOW = 400;
    private static final int SIZE = 512;
    private static final int BANDS = 26;
    private static final int COEFFICIENTS = 13;
    private static final double EMPHASIS = 0.97;
    /** Below the loudest band of all: whatever is quieter is silence, digital or not. */
    private static final double FLOOR = 1e-6;

    private static final double[][] FILTERS = filters();

    private Cepstra() {}

    /** A row for each step; at least one. */
    static double[][] of(Sound sound) {
        short[] samples = sound.at(RATE).samples();
        int frames = 1 + Math.max(0, samples.length - WINDOW) / STEP;
        double[][] bands = new double[frames][];
        double loudest = 0;
        for (int frame = 0; frame < frames; frame++) {
            bands[frame] = bands(samples, frame * STEP);
            for (double band : bands[frame]) {
                loudest = Math.max(loudest, band);
            }
        }
        double[][] cepstra = new double[frames][];
        for (int frame = 0; frame < frames; frame++) {
            cepstra[frame] = cepstrum(bands[frame], Math.max(1e-9, loudest * FLOOR));
        }
        normalise(cepstra);
        return cepstra;
    }

    private static double[] bands(short[] samples, int from) {
        double[] real = new double[SIZE];
        for (int i = 0; i < WINDOW && from + i < samples.length; i++) {
            double before = from + i == 0 ? 0 : samples[from + i - 1];
            double hamming = 0.54 - 0.46 * Math.cos(2 * Math.PI * i / (WINDOW - 1));
            real[i] = (samples[from + i] - EMPHASIS * before) * hamming;
        }
        double[] power = Spectrum.power(real);
        double[] bands = new double[BANDS];
        for (int band = 0; band < BANDS; band++) {
            for (int bin = 0; bin < power.length; bin++) {
                bands[band] += FILTERS[band][bin] * power[bin];
            }
        }
        return bands;
    }

    private static double[] cepstrum(double[] bands, double floor) {
        double[] cepstrum = new double[COEFFICIENTS];
        for (int band = 0; band < BANDS; band++) {
            double level = Math.log(Math.max(bands[band], floor));
            for (int c = 0; c < COEFFICIENTS; c++) {
                cepstrum[c] += level * Math.cos(Math.PI * c * (band + 0.5) / BANDS);
            }
        }
        return cepstrum;
    }

    private static void normalise(double[][] cepstra) {
        for (int c = 0; c < COEFFICIENTS; c++) {
            double sum = 0;
            double squares = 0;
            for (double[] frame : cepstra) {
                sum += frame[c];
                squares += frame[c] * frame[c];
            }
            double mean = sum / cepstra.length;
            double deviation = Math.sqrt(Math.max(1e-9, squares / cepstra.length - mean * mean));
            for (double[] frame : cepstra) {
                frame[c] = (frame[c] - mean) / deviation;
            }
        }
    }

    /** Triangles that overlap by half, evenly spaced on the mel scale. */
    private static double[][] filters() {
        double lowest = mel(80);
        double width = (mel(7_600) - lowest) / (BANDS + 1);
        double[][] filters = new double[BANDS][SIZE / 2];
        for (int band = 0; band < BANDS; band++) {
            double centre = lowest + (band + 1) * width;
            for (int bin = 0; bin < SIZE / 2; bin++) {
                double distance = Math.abs(mel((double) bin * RATE / SIZE) - centre) / width;
                filters[band][bin] = Math.max(0, 1 - distance);
            }
        }
        return filters;
    }

    private static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }
}

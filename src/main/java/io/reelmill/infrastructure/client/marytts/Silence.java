package io.reelmill.infrastructure.client.marytts;

import io.reelmill.infrastructure.client.marytts.Speech.Span;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes the silence off the ends of a speech and turns it down to leave room for mixing. */
final class Silence {
    /** The voice's peaks reach full scale; this puts them at −3.1 dBFS, the same for every line. */
    private static final double GAIN = 0.7;
    /** −46 dBFS before the gain. */
    private static final int AUDIBLE = 164;
    /** What is left before the first sound and after the last. */
    private static final int MARGIN = Wav.RATE / 100;

    private Silence() {}

    static Speech trim(Speech speech) {
        short[] samples = speech.samples();
        int first = 0;
        int last = samples.length;
        while (first < last && Math.abs(samples[first]) < AUDIBLE) {
            first++;
        }
        while (last > first && Math.abs(samples[last - 1]) < AUDIBLE) {
            last--;
        }
        first = Math.max(0, first - MARGIN);
        last = Math.min(samples.length, last + MARGIN);
        short[] kept = Arrays.copyOfRange(samples, first, last);
        for (int i = 0; i < kept.length; i++) {
            kept[i] = (short) Math.round(kept[i] * GAIN);
        }
        Wav.fade(kept, 0, kept.length);
        double cut = (double) first / Wav.RATE;
        double seconds = (double) kept.length / Wav.RATE;
        Map<Integer, Span> words = new LinkedHashMap<>();
        speech.words().forEach((word, span) -> words.put(word, span.later(-cut).within(seconds)));
        return new Speech(kept, words);
    }
}

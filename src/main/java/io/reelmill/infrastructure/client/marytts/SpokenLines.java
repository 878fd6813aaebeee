package io.reelmill.infrastructure.client.marytts;

import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.infrastructure.client.marytts.Speech.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines as they are spoken, the latest remembered: what is measured first is recorded next. Thread-safe. */
final class SpokenLines {
    /** Between portions of one sentence that had to be cut. */
    private static final int BREATH = 60;

    private static final int QUOTED = 60;

    private final VoiceThread voice;
    private final long mostSamples;
    private final Normaliser normaliser = new Normaliser();
    private final LinkedHashMap<String, Spoken> remembered = new LinkedHashMap<>(16, 0.75f, true);
    private long samples;

    SpokenLines(VoiceThread voice, Duration remember) {
        this.voice = voice;
        this.mostSamples = remember.toMillis() * Wav.RATE / 1000;
    }

    /** @throws RefusedException when nothing of the line can be spoken */
    Spoken spoken(String line) {
        Spoken known = recall(line);
        if (known != null) {
            return known;
        }
        Spoken spoken = speak(line);
        remember(line, spoken);
        return spoken;
    }

    private synchronized @Nullable Spoken recall(String line) {
        return remembered.get(line);
    }

    private synchronized void remember(String line, Spoken spoken) {
        Spoken before = remembered.put(line, spoken);
        samples += spoken.samples().length - (before == null ? 0 : before.samples().length);
        var oldest = remembered.entrySet().iterator();
        while (samples > mostSamples && oldest.hasNext()) {
            samples -= oldest.next().getValue().samples().length;
            oldest.remove();
        }
    }

    private Spoken speak(String line) {
        List<SpokenWord> words = normaliser.spoken(line);
        List<List<Unit>> portions = Unit.portions(words);
        if (portions.isEmpty()) {
            throw new RefusedException(
                    "Nothing in the line '%s' can be spoken by the voice %s; write it in Latin letters"
                            .formatted(
                                    line.length() > QUOTED ? line.substring(0, QUOTED) + "…" : line, MaryVoice.NAME));
        }
        short[] sound = new short[0];
        Map<Integer, Span> spans = new HashMap<>();
        int gap = 0;
        for (List<Unit> portion : portions) {
            Speech speech = voice.speak(portion);
            int at = sound.length + gap * Wav.RATE / 1000;
            sound = Arrays.copyOf(sound, at + speech.samples().length);
            System.arraycopy(speech.samples(), 0, sound, at, speech.samples().length);
            double start = (double) at / Wav.RATE;
            speech.words().forEach((word, span) -> spans.merge(word, span.later(start), Span::and));
            gap = Math.max(BREATH, portion.get(portion.size() - 1).pause().milliseconds());
        }
        if (spans.isEmpty()) {
            throw new RefusedException("The voice %s finds nothing to say in '%s'".formatted(MaryVoice.NAME, line));
        }
        return new Spoken(sound, new Recording(line, (double) sound.length / Wav.RATE, times(words, spans)));
    }

    /** Every written word in its place, on whole milliseconds; a silent one takes no time after the one before. */
    private static List<Word> times(List<SpokenWord> words, Map<Integer, Span> spans) {
        List<Word> timed = new ArrayList<>();
        double clock = 0;
        for (int i = 0; i < words.size(); i++) {
            Span span = spans.getOrDefault(i, new Span(clock, clock));
            double start = Math.max(clock, floor(span.start()));
            clock = Math.max(start, floor(span.end()));
            timed.add(new Word(words.get(i).written(), start, clock));
        }
        return timed;
    }

    private static double floor(double seconds) {
        return Math.floor(seconds * 1000) / 1000;
    }

    /** A line's sound with the times of its words. */
    record Spoken(short[] samples, Recording recording) {}
}

package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.narration.Word;
import io.reelmill.core.narration.Wording;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.shared.audio.Quiet;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every word spoken held against the word captioned. What is said is said once more by a voice whose word times are known
 * ({@link Aligner}); by that the words are found in the narration, and the narration around each of them is found in the
 * master's sound ({@link Echo}). The captions' own times tell only between which silences to listen.
 */
final class HeardWords {
    private final Aligner aligner;
    private final Path work;

    /** @param work a file for the sounds that are listened to */
    HeardWords(Aligner aligner, Path work) {
        this.aligner = aligner;
        this.work = work;
    }

    /** The captioned words that could be told, in order; none where nobody here finds words in the language. */
    List<WordMiss> misses(CaptionTrack track, Wording wording, Sound narration, Sound master) throws IOException {
        Echo echo = new Echo(narration, master);
        List<CaptionedPassage> passages = CaptionedPassage.of(track, wording);
        List<WordMiss> misses = new ArrayList<>();
        for (int at = 0; at < passages.size(); at++) {
            double from = at == 0 ? 0 : passages.get(at - 1).middleOfPause(passages.get(at));
            double to = at + 1 < passages.size()
                    ? passages.get(at).middleOfPause(passages.get(at + 1))
                    : narration.seconds();
            try {
                misses.addAll(misses(passages.get(at), wording.language(), stretch(narration, from, to), echo));
            } catch (RefusedException nobody) {
                // This passage cannot be told; the others may be.
                continue;
            }
        }
        return misses;
    }

    /** A stretch of the narration without the silence at its ends. */
    private static Heard stretch(Sound narration, double from, double to) {
        int first = sample(narration, from);
        Quiet.Trimmed trimmed =
                new Quiet(narration.part(first, Math.max(first, sample(narration, to)))).trimmed();
        return new Heard(trimmed.sound(), (double) first / narration.rate() + trimmed.cut());
    }

    private static int sample(Sound sound, double instant) {
        return (int) Math.max(0, Math.min(sound.samples().length, Math.round(instant * sound.rate())));
    }

    private List<WordMiss> misses(CaptionedPassage passage, String language, Heard heard, Echo echo)
            throws IOException {
        Map<Integer, Double> starts = new HashMap<>();
        if (passage.asWritten() && heard.sound().seconds() > 0) {
            WavFile.write(heard.sound(), work);
            starts.putAll(starts(aligner.align(work, passage.text(), language)));
        }
        List<WordMiss> misses = new ArrayList<>();
        passage.words().forEach((letter, word) -> {
            if (starts.isEmpty()) {
                misses.add(WordMiss.unheard(word));
            } else if (starts.containsKey(letter)) {
                double instant = heard.start() + starts.getOrDefault(letter, 0.0);
                misses.add(echo.lag(instant).stream()
                        .mapToObj(lag -> new WordMiss(word, instant + lag - word.start()))
                        .findFirst()
                        .orElseGet(() -> WordMiss.unheard(word)));
            }
        });
        return misses;
    }

    /** When each word begins, by the number of letters before it: captions may be cut finer than words. */
    private static Map<Integer, Double> starts(List<Word> words) {
        Map<Integer, Double> starts = new HashMap<>();
        int letter = 0;
        for (Word word : words) {
            starts.put(letter, word.start());
            letter += word.text().length();
        }
        return starts;
    }

    /** A sound and when it begins. */
    private record Heard(Sound sound, double start) {}
}

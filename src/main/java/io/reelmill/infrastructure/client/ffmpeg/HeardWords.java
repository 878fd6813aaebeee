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
import java.util.Optional;
import java.util.OptionalDouble;

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
            Heard heard = stretch(narration, from, to);
            misses.addAll(misses(passages.get(at), found(passages.get(at), wording.language(), heard), echo));
        }
        return misses;
    }

    /** When the words of a passage are spoken, by the letters before them; empty when nobody can tell. */
    private Optional<Map<Integer, Double>> found(CaptionedPassage passage, String language, Heard heard)
            throws IOException {
        if (!passage.asWritten() || heard.sound().samples().length == 0) {
            return Optional.of(Map.of());
        }
        WavFile.write(heard.sound(), work);
        try {
            return Optional.of(starts(aligner.align(work, passage.text(), language), heard.start()));
        } catch (RefusedException nobody) {
            return Optional.empty();
        }
    }

    /** A stretch of the narration without the silence at its ends. */
    private static Heard stretch(Sound narration, double from, double to) {
        int first = sample(narration, from);
        Quiet.Trimmed trimmed = new Quiet(narration.part(first, Math.max(first, sample(narration, to)))).trimmed();
        return new Heard(trimmed.sound(), (double) first / narration.rate() + trimmed.cut());
    }

    private static int sample(Sound sound, double instant) {
        return (int) Math.max(0, Math.min(sound.samples().length, Math.round(instant * sound.rate())));
    }

    private static List<WordMiss> misses(CaptionedPassage passage, Optional<Map<Integer, Double>> found, Echo echo) {
        List<WordMiss> misses = new ArrayList<>();
        found.ifPresent(starts -> passage.words().forEach((letter, word) -> {
            if (starts.isEmpty()) {
                misses.add(WordMiss.unheard(word));
            } else if (starts.containsKey(letter)) {
                misses.add(miss(word, starts.getOrDefault(letter, 0.0), echo));
            }
        }));
        return misses;
    }

    private static WordMiss miss(Word word, double spoken, Echo echo) {
        OptionalDouble lag = echo.lag(spoken);
        return lag.isPresent() ? new WordMiss(word, spoken + lag.getAsDouble() - word.start()) : WordMiss.unheard(word);
    }

    /** Captions may be cut finer than words, so that words are told by the letters before them. */
    private static Map<Integer, Double> starts(List<Word> words, double from) {
        Map<Integer, Double> starts = new HashMap<>();
        int letter = 0;
        for (Word word : words) {
            starts.put(letter, from + word.start());
            letter += word.text().length();
        }
        return starts;
    }

    /** A sound and when it begins. */
    private record Heard(Sound sound, double start) {}
}

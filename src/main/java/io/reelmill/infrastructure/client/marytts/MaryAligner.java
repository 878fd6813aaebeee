package io.reelmill.infrastructure.client.marytts;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.shared.audio.Quiet;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Has the embedded voice, which knows when it says what, speak the same text, and compares the two sounds. English only.
 * Thread-safe.
 */
final class MaryAligner implements Aligner {
    private final SpokenLines lines;

    MaryAligner(SpokenLines lines) {
        this.lines = lines;
    }

    @Override
    public List<Word> align(Path sound, String text, String language) {
        if (!Locale.forLanguageTag(language).getLanguage().equals("en")) {
            throw new RefusedException("The embedded voice finds words in English only, not in " + language);
        }
        SpokenLines.Spoken known = lines.spoken(text);
        Sound other = read(sound);
        Warp warp = new Warp(Cepstra.of(new Sound(known.samples(), Wav.RATE)), Cepstra.of(other));
        Quiet quiet = new Quiet(other);
        List<Word> aligned = new ArrayList<>();
        double clock = 0;
        for (Word word : known.recording().words()) {
            double start = Math.max(clock, place(warp, word.start(), other));
            double end = Math.max(start, place(warp, word.end(), other));
            clock = Math.max(start, quiet.end(start, end));
            aligned.add(new Word(word.text(), start, clock));
        }
        return aligned;
    }

    private static Sound read(Path file) {
        try {
            return WavFile.read(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + file + ": " + failed.getMessage(), failed);
        }
    }

    /** Within the sound, on whole milliseconds. */
    private static double place(Warp warp, double seconds, Sound other) {
        double found = warp.other((seconds - Cepstra.CENTRE) / Cepstra.HOP) * Cepstra.HOP + Cepstra.CENTRE;
        return Math.floor(Math.min(Math.max(found, 0), other.seconds()) * 1000) / 1000;
    }
}

package io.reelmill.infrastructure.client.marytts;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.shared.audio.Alignment;
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
        Alignment alignment = new Alignment(new Sound(known.samples(), Wav.RATE), other);
        Quiet quiet = new Quiet(other);
        List<Word> aligned = new ArrayList<>();
        double clock = 0;
        for (Word word : known.recording().words()) {
            double start = Math.max(clock, alignment.place(word.start()));
            double end = Math.max(start, alignment.place(word.end()));
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
}

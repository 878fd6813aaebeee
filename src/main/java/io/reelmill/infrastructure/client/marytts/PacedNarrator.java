package io.reelmill.infrastructure.client.marytts;

import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Voice;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.session.Cost;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.Tempo;
import io.reelmill.shared.audio.WavFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Has another narrator speak faster or slower, at the same pitch. Thread-safe where that one is. */
record PacedNarrator(Narrator narrator, double rate) implements Narrator {
    /** The narrator at a rate; itself at its usual one. */
    static Narrator of(Narrator narrator, double rate) {
        return rate == 1 ? narrator : new PacedNarrator(narrator, rate);
    }

    @Override
    public Capabilities capabilities() {
        Capabilities can = narrator.capabilities();
        String model = String.format(Locale.ROOT, "%s at %.2f", can.model(), rate);
        return new Capabilities(can.provider(), model, can.languages());
    }

    @Override
    public List<Voice> voices() {
        return narrator.voices();
    }

    @Override
    public Optional<Cost> quote(String line, Voice voice) {
        return narrator.quote(line, voice);
    }

    @Override
    public Sale<Recording> record(String line, Voice voice, Path target) {
        Sale<Recording> usual = narrator.record(line, voice, target);
        try {
            Sound sound = Tempo.changed(WavFile.read(target), rate);
            WavFile.write(sound, target);
            List<Word> words = usual.goods().words().stream().map(this::at).toList();
            return new Sale<>(new Recording(line, sound.seconds(), words), usual.charged());
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + target + ": " + failed.getMessage(), failed);
        }
    }

    private Word at(Word word) {
        return new Word(word.text(), milliseconds(word.start()), milliseconds(word.end()));
    }

    private double milliseconds(double usual) {
        return Math.floor(usual / rate * 1000) / 1000;
    }
}

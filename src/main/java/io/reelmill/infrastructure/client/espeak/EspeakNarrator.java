package io.reelmill.infrastructure.client.espeak;

import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Voice;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.shared.audio.Quiet;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Speaks with espeak-ng. Offers no voice where it is not installed. Thread-safe. */
final class EspeakNarrator implements Narrator {
    private static final String PREFIX = "espeak-";
    private static final int RATE = 48_000;

    private final Espeak espeak;
    private final int wordsPerMinute;

    EspeakNarrator(Espeak espeak, int wordsPerMinute) {
        this.espeak = espeak;
        this.wordsPerMinute = wordsPerMinute;
    }

    @Override
    public Capabilities capabilities() {
        Espeak.Known known = espeak.known();
        return new Capabilities(
                "espeak",
                "espeak-ng-%s %d".formatted(known.version(), wordsPerMinute),
                known.tongues().stream()
                        .map(tongue -> Locale.forLanguageTag(tongue.language()).getLanguage())
                        .collect(Collectors.toSet()));
    }

    @Override
    public List<Voice> voices() {
        return espeak.known().tongues().stream().map(EspeakNarrator::voice).toList();
    }

    private static Voice voice(Espeak.Tongue tongue) {
        return new Voice(PREFIX + tongue.code(), tongue.language());
    }

    @Override
    public Sale<Recording> record(String line, Voice voice, Path target) {
        Espeak.Tongue tongue = espeak.known().tongues().stream()
                .filter(known -> voice(known).equals(voice))
                .findFirst()
                .orElseThrow(() -> new RefusedException("espeak-ng does not have the voice " + voice.name()));
        if (line.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new RefusedException("Nothing in the line '%s' can be spoken".formatted(line));
        }
        Quiet.Trimmed spoken = new Quiet(
                        espeak.say(String.join(" ", Word.written(line)), tongue).at(RATE))
                .trimmed();
        Sound sound = spoken.sound();
        if (sound.samples().length == 0 || new Quiet(sound).everywhere()) {
            throw new RefusedException("espeak-ng says nothing of the line '%s'".formatted(line));
        }
        List<Word> words = new KnownSpeech(espeak, tongue, line).in(sound);
        try {
            WavFile.write(sound, target);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + target, failed);
        }
        return Sale.free(new Recording(line, sound.seconds(), words));
    }
}

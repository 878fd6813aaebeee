package io.reelmill.infrastructure.client.espeak;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.shared.audio.WavFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Has espeak-ng say the same text word by word, and compares the two sounds. Thread-safe. */
record EspeakAligner(Espeak espeak) implements Aligner {
    @Override
    public List<Word> align(Path sound, String text, String language) {
        Espeak.Tongue tongue = espeak.known()
                .nearest(language)
                .orElseThrow(() -> new RefusedException("Words in %s are found with espeak-ng, which %s"
                        .formatted(
                                language, espeak.installed() ? "does not speak it" : "is not installed: install it")));
        try {
            return new KnownSpeech(espeak, tongue, text).in(WavFile.read(sound));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + sound + ": " + failed.getMessage(), failed);
        }
    }
}

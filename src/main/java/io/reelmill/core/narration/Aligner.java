package io.reelmill.core.narration;

import io.reelmill.core.Port;
import java.nio.file.Path;
import java.util.List;

/** Finds out when the words of a known text are spoken in a sound. Thread-safe. */
@Port
public interface Aligner {
    /**
     * The written words of the text, in order, on the sound's own clock.
     *
     * @param sound a WAV file, mono, 16 bit
     * @param language a BCP 47 tag
     * @throws io.reelmill.core.provider.RefusedException when it does not know the language
     */
    List<Word> align(Path sound, String text, String language);
}

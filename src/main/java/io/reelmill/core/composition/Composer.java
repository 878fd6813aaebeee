package io.reelmill.core.composition;

import io.reelmill.core.Port;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.topic.Mood;
import java.nio.file.Path;

/** Makes music beds. Thread-safe; the same mood, length and seed give the same sound. */
@Port
public interface Composer {
    /** Names what music is made by, with its version; when it changes, old beds are made anew. */
    String model();

    /**
     * Writes a 48 kHz stereo 16-bit WAV file of exactly the given length that begins and ends gently.
     *
     * @param mood never {@link Mood#NONE}
     */
    Provenance compose(Mood mood, double seconds, long seed, Path target);
}

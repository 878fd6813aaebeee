package io.reelmill.core.composition;

import io.reelmill.core.Port;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.topic.Mood;
import java.nio.file.Path;

/** Makes music beds. Thread-safe; the same mood and score give the same sound. */
@Port
public interface Composer {
    /** Names what music is made by, with its version; when it changes, old beds are made anew. */
    String model();

    /**
     * Writes a 48 kHz stereo 16-bit WAV file of exactly the score's length that begins and ends gently, and marks new scenes
     * where there is room.
     *
     * @param mood never {@link Mood#NONE}
     */
    Provenance compose(Mood mood, Score score, Path target);
}

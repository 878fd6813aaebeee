package io.reelmill.core.narration;

import io.reelmill.core.Port;
import java.nio.file.Path;

/** Reads sounds of others, WAV and MP3. Thread-safe for different targets. Hostile until proven, as all foreign media. */
@Port
public interface SoundDecoder {
    /**
     * Writes a 48 kHz mono 16-bit WAV file, without the silence at its ends.
     *
     * @return its length in seconds
     * @throws io.reelmill.core.provider.RefusedException saying what is wrong with the file
     */
    double decode(Path file, Path target);
}

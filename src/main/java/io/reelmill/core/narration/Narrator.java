package io.reelmill.core.narration;

import io.reelmill.core.Port;
import io.reelmill.core.provider.Capabilities;
import java.nio.file.Path;
import java.util.List;

/** Speaks lines. Thread-safe; the same line and voice give the same sound where the provider can promise it. */
@Port
public interface Narrator {
    Capabilities capabilities();

    /** In the order of preference. */
    List<Voice> voices();

    /**
     * Speaks one line into a 48 kHz mono 16-bit WAV file, without silence at its ends.
     *
     * @throws io.reelmill.core.provider.RefusedException when there is nothing in the line that can be spoken
     */
    Recording record(String line, Voice voice, Path target);
}

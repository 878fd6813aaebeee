package io.reelmill.core.narration;

import io.reelmill.core.Port;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.session.Cost;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Speaks lines. Thread-safe; the same line and voice give the same sound where the provider can promise it. */
@Port
public interface Narrator {
    /** The provider of the embedded voice, by which words are found in sounds. */
    String EMBEDDED = "mary";

    Capabilities capabilities();

    /** In the order of preference. */
    List<Voice> voices();

    /** What the line costs at most, before it is spoken; empty when the price is not known. */
    default Optional<Cost> quote(String line, Voice voice) {
        return Optional.of(Cost.NOTHING);
    }

    /**
     * Speaks one line into a 48 kHz mono 16-bit WAV file, without silence at its ends. One call is at most one order of
     * the provider's.
     *
     * @throws io.reelmill.core.provider.RefusedException when there is nothing in the line that can be spoken
     */
    Sale<Recording> record(String line, Voice voice, Path target);
}

package io.reelmill.infrastructure.client.marytts;

import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Voice;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Speaks with the embedded voice. Thread-safe. */
final class MaryNarrator implements Narrator {
    private static final Voice VOICE = new Voice(MaryVoice.NAME, "en-US");
    /** Counted up when the rules of reading or the sound change, so that old recordings are made anew. */
    private static final String RULES = "rules-3";

    private final SpokenLines lines;

    MaryNarrator(SpokenLines lines) {
        this.lines = lines;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                EMBEDDED, "marytts-%s %s %s".formatted(MaryVoice.VERSION, MaryVoice.NAME, RULES), Set.of("en"));
    }

    @Override
    public List<Voice> voices() {
        return List.of(VOICE);
    }

    @Override
    public Sale<Recording> record(String line, Voice voice, Path target) {
        if (!voice.equals(VOICE)) {
            throw new RefusedException(
                    "The embedded narrator has the voice %s, not %s".formatted(VOICE.name(), voice.name()));
        }
        SpokenLines.Spoken spoken = lines.spoken(line);
        try {
            Wav.write(spoken.samples(), target);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + target, failed);
        }
        return Sale.free(spoken.recording());
    }
}

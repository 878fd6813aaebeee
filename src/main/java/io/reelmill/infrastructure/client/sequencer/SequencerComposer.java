package io.reelmill.infrastructure.client.sequencer;

import io.reelmill.core.composition.Composer;
import io.reelmill.core.composition.Score;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.topic.Mood;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Composes and plays the bed. Thread-safe: every piece has players of its own. */
final class SequencerComposer implements Composer {
    private static final String VERSION = "sequencer-3";
    private static final double LONGEST = 3600;

    @Override
    public String model() {
        return VERSION;
    }

    @Override
    public Provenance compose(Mood mood, Score score, Path target) {
        double seconds = score.seconds();
        if (!(seconds > 0 && seconds <= LONGEST)) {
            throw new IllegalArgumentException(
                    "A bed of %s s cannot be made, only of up to an hour".formatted(seconds));
        }
        Style style = Style.of(mood);
        long frames = Math.max(1, Math.round(seconds * Voice.RATE));
        try (OutputStream out = Files.newOutputStream(target)) {
            Mixdown mixdown = new Mixdown(out, frames, style.band().gain());
            mixdown.begin();
            new Orchestra(Piece.of(style, score), style.brightness()).play(frames, (frame, left, right) -> {
                try {
                    mixdown.frame(frame, left, right);
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
            });
            mixdown.flush();
        } catch (IOException | UncheckedIOException failed) {
            throw new UncheckedIOException("The bed could not be written to " + target, new IOException(failed));
        }
        return Provenance.embedded("sequencer", VERSION).withSeed(score.seed());
    }
}

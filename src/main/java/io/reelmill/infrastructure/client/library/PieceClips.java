package io.reelmill.infrastructure.client.library;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.clip.UnusableMediaException;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.Provenance;
import java.nio.file.Path;

/** Makes clips of pieces, and tells of those that cannot be used. */
record PieceClips(String provider, FootageEditor editor) {

    Provenance make(ClipOrder order, Plan.Use use, Path target) {
        FootageEditor.Cut cut = FootageEditor.Cut.of(order);
        Piece piece = use.piece();
        // Shots that follow each other come closer and go away in turn.
        long seed = order.request().seed() + order.shot().number();
        try {
            if (piece.moves()) {
                editor.trim(piece.file(), piece.begin() + use.from(), cut, target);
                return Provenance.embedded(provider, piece.name());
            }
            editor.animate(piece.file(), seed, cut, target);
            return Provenance.embedded(provider, piece.name()).withSeed(seed);
        } catch (UnusableMediaException changed) {
            throw new RefusedException(
                    "%s cannot be used any more: %s".formatted(piece.name(), String.valueOf(changed.getMessage())));
        }
    }

    /** Records once in the manifest that a file was left out, and why. */
    void leftOut(ClipOrder order, String name, String why) {
        Fallback fallback = new Fallback("sourceClips", provider + " " + name, "what else there is", why);
        order.session()
                .update(manifest ->
                        manifest.fallbacks().contains(fallback) ? manifest : manifest.withFallback(fallback));
    }
}

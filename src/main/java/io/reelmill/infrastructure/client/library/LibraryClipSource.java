package io.reelmill.infrastructure.client.library;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.topic.MediaKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows media of the user's library whose names or tags fit a shot's words. */
final class LibraryClipSource implements ClipSource {
    private static final String PROVIDER = LIBRARY;

    /** To be raised whenever the same library is shown in another way. */
    private static final String MODEL = "library-2";

    private final Catalogue catalogue;
    private final Proofs proofs;
    private final PieceClips clips;

    LibraryClipSource(Catalogue catalogue, Proofs proofs, FootageEditor editor) {
        this.catalogue = catalogue;
        this.proofs = proofs;
        this.clips = new PieceClips(PROVIDER, editor);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(PROVIDER, MODEL, Set.of());
    }

    /** The files that fit the shot: another of them may be shown when one of them changes. */
    @Override
    public List<String> materials(ClipOrder order) {
        return scores(order).wish(order.shot()).files().stream()
                .map(name ->
                        name + " " + catalogue.file(name).map(proofs::sha256).orElse("missing"))
                .toList();
    }

    @Override
    public Provenance source(ClipOrder order, Path target) {
        Scores scores = scores(order);
        List<Wish> wishes = order.shots().stream().map(scores::wish).toList();
        int shot = order.shot().number();
        Plan plan = LibraryPlan.of(wishes, Need.of(order), name -> piece(order, name));
        return plan.use(shot).map(use -> clips.make(order, use, target)).orElseThrow(() -> none(order));
    }

    private static RefusedException none(ClipOrder order) {
        return new RefusedException("no footage for \"%s\" in the library"
                .formatted(order.shot().picture().heading()));
    }

    private Scores scores(ClipOrder order) {
        return new Scores(catalogue.entries(), order.request().seed());
    }

    private Optional<Piece> piece(ClipOrder order, String name) {
        Optional<Path> file = catalogue.file(name);
        Optional<MediaKind> kind = MediaKind.of(name);
        if (file.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        Proofs.Proof proof = proofs.of(file.get(), kind.get());
        proof.wrong().ifPresent(why -> clips.leftOut(order, name, why));
        return proof.wrong().isPresent()
                ? Optional.empty()
                : Optional.of(new Piece(name, file.get(), kind.get(), proof.from(), proof.seconds()));
    }
}

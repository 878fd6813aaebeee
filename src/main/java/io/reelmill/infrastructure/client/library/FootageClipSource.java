package io.reelmill.infrastructure.client.library;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.topic.MediaKind;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows the media that the video's row names. */
final class FootageClipSource implements ClipSource {
    private static final String PROVIDER = OWN;

    /** To be raised whenever the same media are shown in another way. */
    private static final String MODEL = "footage-2";

    private final MediaFolder folder;
    private final Proofs proofs;
    private final PieceClips clips;

    FootageClipSource(MediaFolder folder, Proofs proofs, FootageEditor editor) {
        this.folder = folder;
        this.proofs = proofs;
        this.clips = new PieceClips(PROVIDER, editor);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(PROVIDER, MODEL, Set.of());
    }

    @Override
    public boolean serves(TopicRequest request) {
        return !request.footage().isEmpty();
    }

    /** All of the row's files: the length of one decides where another is shown. */
    @Override
    public List<String> materials(ClipOrder order) {
        return order.request().footage().stream()
                .map(name -> name + " " + folder.file(name).map(proofs::sha256).orElse("missing"))
                .toList();
    }

    @Override
    public Provenance source(ClipOrder order, Path target) {
        List<Piece> pieces = pieces(order);
        Plan plan = FootagePlan.of(pieces, Need.of(order));
        pieces.stream()
                .filter(piece -> !plan.serves(piece))
                .forEach(piece -> clips.leftOut(
                        order, piece.name(), "there are more files than shots, or it is shorter than any shot"));
        return plan.use(order.shot().number())
                .map(use -> clips.make(order, use, target))
                .orElseThrow(
                        () -> new RefusedException("no footage for shot %d: %d files serve %d shots, each second once"
                                .formatted(
                                        order.shot().number(),
                                        pieces.size(),
                                        order.shots().size())));
    }

    private List<Piece> pieces(ClipOrder order) {
        List<Piece> pieces = new ArrayList<>();
        order.request().footage().forEach(name -> piece(order, name).ifPresent(pieces::add));
        return pieces;
    }

    private Optional<Piece> piece(ClipOrder order, String name) {
        Optional<Path> file = folder.file(name);
        if (file.isEmpty()) {
            clips.leftOut(order, name, "the file is gone");
            return Optional.empty();
        }
        MediaKind kind = MediaKind.of(name).orElse(MediaKind.VIDEO);
        Proofs.Proof proof = proofs.of(file.get(), kind);
        proof.wrong().ifPresent(why -> clips.leftOut(order, name, why));
        return proof.wrong().isPresent()
                ? Optional.empty()
                : Optional.of(new Piece(name, file.get(), kind, proof.from(), proof.seconds()));
    }
}

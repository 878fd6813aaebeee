package io.reelmill.core.clip;

import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Manifest;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.Work;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Stands for the session of a video that is not made, but estimated or looked at: it has no files. */
public final class UnmadeFolder implements SessionFolder {
    private static final SessionId ID = new SessionId("session_00000000_000000_00000000");

    @Override
    public SessionId id() {
        return ID;
    }

    @Override
    public Path path(String relative) {
        return Path.of(ID.value(), relative);
    }

    @Override
    public Manifest manifest() {
        return Manifest.queued(ID, Instant.EPOCH, Map.of());
    }

    @Override
    public void update(UnaryOperator<Manifest> change) {
        throw refusal();
    }

    @Override
    public List<Path> derive(Recipe recipe, Work work) {
        throw refusal();
    }

    @Override
    public void discard(Predicate<Artefact> stale) {
        throw refusal();
    }

    private static UnsupportedOperationException refusal() {
        return new UnsupportedOperationException("Nothing is made in a session that is only planned");
    }
}

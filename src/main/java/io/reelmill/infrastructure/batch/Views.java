package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.FinalVideo;
import io.reelmill.core.session.Manifest;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.topic.QueuedSession;
import java.util.List;
import java.util.Optional;

/** What the database and the manifest say of a session, together. */
final class Views {
    private Views() {}

    static SessionView of(QueuedSession session, Optional<Manifest> manifest) {
        SessionView bare = new SessionView(
                session.id(),
                session.batch(),
                session.request().line(),
                session.request().id(),
                session.request().topic(),
                session.state(),
                session.reason(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        return of(bare, manifest);
    }

    /** The view with what the manifest says in the place of what it said of it. */
    static SessionView of(SessionView session, Optional<Manifest> manifest) {
        Optional<FinalVideo> video = manifest.flatMap(Manifest::finalVideo);
        return new SessionView(
                session.id(),
                session.batch(),
                session.line(),
                session.requestId(),
                session.topic(),
                session.state(),
                session.reason(),
                video.map(FinalVideo::durationSeconds),
                video.map(file -> path(session, file)),
                manifest.map(Manifest::renditions).orElse(List.of()).stream()
                        .map(rendition -> path(session, rendition.video()))
                        .toList(),
                manifest.map(Manifest::warnings).orElse(List.of()),
                manifest.map(Manifest::fallbacks).orElse(List.of()),
                manifest.flatMap(Manifest::cost));
    }

    private static String path(SessionView session, FinalVideo video) {
        return "outputs/" + session.id() + "/" + video.path();
    }
}

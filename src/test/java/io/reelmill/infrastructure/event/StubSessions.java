package io.reelmill.infrastructure.event;

import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.topic.AspectRatio;
import io.reelmill.core.topic.CaptionMode;
import io.reelmill.core.topic.CaptionStyle;
import io.reelmill.core.topic.Mood;
import io.reelmill.core.topic.Platform;
import io.reelmill.core.topic.QueuedSession;
import io.reelmill.core.topic.Sessions;
import io.reelmill.core.topic.TopicRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All sessions are of batch 7, but for one that was deleted. */
final class StubSessions implements Sessions {
    static final SessionId DELETED = new SessionId("session_20260731_120000_00000000");

    private static final TopicRequest REQUEST = new TopicRequest(
            2,
            "bees-1",
            "Bees",
            Platform.TIKTOK,
            AspectRatio.TALL,
            List.of(),
            30,
            "en-US",
            "children",
            "story",
            "warm",
            "nature",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            TopicRequest.NO_VOICE,
            Mood.CALM,
            CaptionMode.PLAIN,
            CaptionStyle.BOX,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            1,
            Map.of(),
            Optional.empty());

    @Override
    public Optional<QueuedSession> find(SessionId id) {
        return id.equals(DELETED)
                ? Optional.empty()
                : Optional.of(new QueuedSession(id, 7, REQUEST, SessionState.RUNNING, Optional.empty()));
    }

    @Override
    public void queue(QueuedSession session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<QueuedSession> of(long batch) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void mark(SessionId id, SessionState state, Optional<String> reason) {
        throw new UnsupportedOperationException();
    }
}

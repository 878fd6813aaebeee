package io.reelmill.core.topic;

import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import java.util.Optional;

/** An accepted request with the session that was opened for it. */
public record QueuedSession(
        SessionId id, long batch, TopicRequest request, SessionState state, Optional<String> reason) {}

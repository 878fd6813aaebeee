package io.reelmill.core.topic;

import io.reelmill.core.Port;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import java.util.List;
import java.util.Optional;

/** The sessions of all batches as the database knows them. Thread-safe; joins a running transaction. */
@Port
public interface Sessions {
    /** Adds the session; does nothing when the batch has one for that line already. */
    void queue(QueuedSession session);

    /** In the order of their lines. */
    List<QueuedSession> of(long batch);

    Optional<QueuedSession> find(SessionId id);

    void mark(SessionId id, SessionState state, Optional<String> reason);
}

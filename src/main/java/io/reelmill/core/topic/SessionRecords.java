package io.reelmill.core.topic;

import io.reelmill.core.Port;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionView;
import java.util.List;

/** What lists and results show of sessions, kept so that no folder has to be opened for it. Thread-safe. */
@Port
public interface SessionRecords {
    /** Keeps what came of a session, besides its state; does nothing when it is deleted meanwhile. */
    void conclude(SessionView session);

    /** In the order of their lines. */
    List<SessionRecord> of(long batch);

    /** Forgets the session, what was spent for it excepted. */
    void delete(SessionId session);

    /** Forgets the batch's sessions and refused rows, what was spent excepted. */
    void delete(long batch);

    /**
     * One of them.
     *
     * @param concluded whether what came of it was kept; the view has only its state otherwise
     */
    record SessionRecord(SessionView view, boolean concluded) {}
}

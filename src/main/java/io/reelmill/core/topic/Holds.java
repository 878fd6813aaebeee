package io.reelmill.core.topic;

import io.reelmill.core.Port;
import io.reelmill.core.session.SessionId;

/** Sessions that the user stopped by themselves: nobody makes one before the user says so. Durable; thread-safe. */
@Port
public interface Holds {
    void hold(SessionId session);

    boolean held(SessionId session);

    void release(SessionId session);

    /** All of the batch. */
    void release(long batch);
}

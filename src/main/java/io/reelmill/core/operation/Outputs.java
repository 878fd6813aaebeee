package io.reelmill.core.operation;

import io.reelmill.core.Port;
import io.reelmill.core.session.SessionId;
import java.util.Map;

/** How much room the sessions' directories take, in bytes. Thread-safe. */
@Port
public interface Outputs {
    /** All of them; every directory is walked. */
    Map<SessionId, Long> sizes();

    /** One of them; 0 when there is none. */
    long size(SessionId session);

    /** Removes what deletions that were cut off have left. @return how many directories */
    int clear();
}

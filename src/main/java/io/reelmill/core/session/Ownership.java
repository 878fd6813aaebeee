package io.reelmill.core.session;

import io.reelmill.core.Port;

/** Whether this process may still work on a session: asked before anything is written under a final name. Thread-safe. */
@Port
public interface Ownership {
    /** Nobody else can have it: the only process in its home, or a test. */
    Ownership SOLE = session -> {};

    /** @throws OwnershipLostException when another process has it now, or may have it */
    void check(SessionId session);
}

package io.reelmill.core.session;

import io.reelmill.core.Port;

/** Told how a batch goes on; called from many threads at once, must be quick and must not throw. */
@Port
public interface ProgressListener {
    /** The batch begins or begins again: so many sessions in all, so many already finished. */
    void begins(long batch, int sessions, int finished);

    void moves(Progress progress);

    /** A session has ended: COMPLETED, FAILED or STOPPED. */
    void ends(SessionView session);

    /** The batch has ended, or was stopped. */
    default void ended(BatchView batch) {}
}

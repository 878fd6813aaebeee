package io.reelmill.core.session;

/** Where a session stands; the words of the manifest's {@code status}. */
public enum SessionState {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    STOPPED,
    /** A purchase may have been made that cannot be found; only the user decides whether to buy again. */
    IN_DOUBT
}

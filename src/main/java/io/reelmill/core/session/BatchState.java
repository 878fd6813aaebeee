package io.reelmill.core.session;

/** Where a batch stands. */
public enum BatchState {
    RUNNING,
    COMPLETED,
    /** At least one session failed; a restart makes the missing ones. */
    FAILED,
    /** Stopped on request; a restart goes on. */
    STOPPED,
    /** The process that ran it is gone; the same command or a restart goes on. */
    INTERRUPTED
}

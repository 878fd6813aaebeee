package io.reelmill.core.session;

/** Where a batch stands. */
public enum BatchState {
    RUNNING,
    COMPLETED,
    /** At least one session failed; a restart makes the missing ones. */
    FAILED,
    /** Stopped on request; a restart goes on. */
    STOPPED,
    /** The process that ran it is gone or had to stop; a service goes on by itself, and so does the same command. */
    INTERRUPTED,
    /** Given up for good by an operator; the same content is a new batch. */
    ABANDONED
}

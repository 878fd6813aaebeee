package io.reelmill.presentation.cli;

/** The process was asked to end before its command had begun anything, or while it only watched. */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoppedException(String message) {
        super(message);
    }
}

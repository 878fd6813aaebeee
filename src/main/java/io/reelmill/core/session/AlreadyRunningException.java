package io.reelmill.core.session;

/** The home or the batch is in the hands of another run; the message says whose. */
public final class AlreadyRunningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AlreadyRunningException(String message) {
        super(message);
    }
}

package io.reelmill.presentation.cli;

/** A service does not answer, or not as one of ours does; the message says which and what to do. */
public final class UnavailableServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnavailableServiceException(String message, Throwable cause) {
        super(message, cause);
    }

    public UnavailableServiceException(String message) {
        super(message);
    }
}

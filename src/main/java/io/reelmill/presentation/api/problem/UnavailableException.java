package io.reelmill.presentation.api.problem;

/** The service cannot do something at the moment; the message says why and when it can. */
public final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnavailableException(String message) {
        super(message);
    }
}

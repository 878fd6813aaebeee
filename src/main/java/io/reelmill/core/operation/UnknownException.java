package io.reelmill.core.operation;

/** What was named does not exist; the message says what there is instead. */
public final class UnknownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownException(String message) {
        super(message);
    }
}

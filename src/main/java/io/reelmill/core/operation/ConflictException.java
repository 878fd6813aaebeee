package io.reelmill.core.operation;

/** What was asked does not go together with how things stand; the message says how they stand and what to do. */
public class ConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConflictException(String message) {
        super(message);
    }
}

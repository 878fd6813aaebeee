package io.reelmill.core.operation;

/** An idempotency key was sent before with another request; the message says what to do. */
public final class KeyReusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyReusedException(String message) {
        super(message);
    }
}

package io.reelmill.core.topic;

import org.jspecify.annotations.Nullable;

/** A request file cannot be used as a whole; the message says what, where and the remedy. */
public final class UnreadableRequestsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableRequestsException(String message) {
        super(message);
    }

    public UnreadableRequestsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

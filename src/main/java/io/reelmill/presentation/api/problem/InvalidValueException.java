package io.reelmill.presentation.api.problem;

import org.jspecify.annotations.Nullable;

/** A parameter or a member has a value that is not accepted; the message names it, and what is accepted. */
public final class InvalidValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidValueException(String message) {
        this(message, null);
    }

    public InvalidValueException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

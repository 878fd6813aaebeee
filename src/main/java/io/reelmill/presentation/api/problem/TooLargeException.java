package io.reelmill.presentation.api.problem;

import java.io.IOException;

/** More is sent than is read. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    public TooLargeException(String message) {
        super(message);
    }
}

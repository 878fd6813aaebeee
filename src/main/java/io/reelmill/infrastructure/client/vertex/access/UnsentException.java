package io.reelmill.infrastructure.client.vertex.access;

import java.io.IOException;

/** Nothing of a request has left this machine. */
final class UnsentException extends IOException {
    private static final long serialVersionUID = 1L;

    UnsentException(IOException cause) {
        super(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
    }
}

package io.reelmill.infrastructure.client.vertex.access;

import java.io.IOException;
import java.util.Optional;

/** An answer has more bytes than it may have. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The one that is behind a failure, if any. */
    public static Optional<TooLargeException> behind(Throwable failure) {
        return HttpFailure.find(failure, TooLargeException.class);
    }

    public TooLargeException(long most) {
        super("more than " + most + " bytes");
    }
}

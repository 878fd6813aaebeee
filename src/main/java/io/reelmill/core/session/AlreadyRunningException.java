package io.reelmill.core.session;

import java.util.OptionalLong;

/** The home or the batch is in the hands of another run; the message says whose. */
public final class AlreadyRunningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient OptionalLong batch;

    public AlreadyRunningException(String message) {
        this(message, OptionalLong.empty());
    }

    /** @param batch the one that is being made */
    public AlreadyRunningException(String message, OptionalLong batch) {
        super(message);
        this.batch = batch;
    }

    /** The batch that is being made, when it is one. */
    public OptionalLong batch() {
        return batch;
    }
}

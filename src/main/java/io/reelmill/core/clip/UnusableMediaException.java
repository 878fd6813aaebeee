package io.reelmill.core.clip;

/** A file is not the video or picture it should be; the message says what is wrong with it. */
public final class UnusableMediaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableMediaException(String message) {
        super(message);
    }

    /** The file is under suspicion only: whoever looked at it was killed, crashed or took too long. */
    public UnusableMediaException(String message, RenderException unfinished) {
        super(message, unfinished);
    }

    /** For those to whom a suspicion is no verdict: what was paid for is not thrown away because a machine was too busy. */
    void throwUnproven() {
        if (getCause() instanceof RenderException unfinished) {
            throw unfinished;
        }
    }
}

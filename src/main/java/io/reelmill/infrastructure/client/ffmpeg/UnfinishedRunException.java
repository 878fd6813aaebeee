package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.clip.RenderException;

/** A run that came to no end of its own: killed, crashed or never started. It says nothing about what it was given. */
final class UnfinishedRunException extends RenderException {
    private static final long serialVersionUID = 1L;

    private final boolean asked;

    /** @param asked whether somebody asked for the end: a stop, not a crash or a limit */
    UnfinishedRunException(String message, boolean asked) {
        super(message);
        this.asked = asked;
    }

    UnfinishedRunException(String message, Throwable cause) {
        super(message, cause);
        this.asked = true;
    }

    /** Whether somebody asked for the end, so that trying again later is all there is to do. */
    boolean asked() {
        return asked;
    }
}

package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.clip.RenderException;

/** A run that came to no end of its own: killed, crashed or never started. It says nothing about what it was given. */
final class UnfinishedRunException extends RenderException {
    private static final long serialVersionUID = 1L;

    UnfinishedRunException(String message) {
        super(message);
    }

    UnfinishedRunException(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.reelmill.core.clip;

/** The encoder failed, crashed or hung. The message carries the command, how it ended and its own last words. */
public class RenderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RenderException(String message) {
        super(message);
    }

    public RenderException(String message, Throwable cause) {
        super(message, cause);
    }
}

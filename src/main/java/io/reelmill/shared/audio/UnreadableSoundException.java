package io.reelmill.shared.audio;

/** Bytes that are not the sound they should be; the message says what they are instead. */
public final class UnreadableSoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableSoundException(String message) {
        super(message);
    }
}

package io.reelmill.core.session;

/** Another process works on the batch now, or may: this one writes and buys nothing more for it. */
public final class OwnershipLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OwnershipLostException(String message) {
        super(message);
    }
}

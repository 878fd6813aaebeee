package io.reelmill.core.operation;

/** This node is stopping and begins nothing new: another one can, or this one after its restart. */
public final class StoppingException extends ConflictException {
    private static final long serialVersionUID = 1L;

    public StoppingException(String message) {
        super(message);
    }
}

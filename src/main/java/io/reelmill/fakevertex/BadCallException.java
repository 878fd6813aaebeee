package io.reelmill.fakevertex;

/** A call that Google would refuse; nothing has begun. */
final class BadCallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    BadCallException(int status, String message) {
        super(message);
        this.status = status;
    }

    static BadCallException invalid(String message) {
        return new BadCallException(400, message);
    }

    Reply reply() {
        return Reply.error(status, String.valueOf(getMessage()));
    }
}

package io.reelmill.presentation.cli;

/** What was asked for is not in this home; the message says where to look. */
final class UnknownBatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownBatchException(String message) {
        super(message);
    }
}

package io.reelmill.infrastructure.batch;

import io.reelmill.core.provider.InDoubtException;
import io.reelmill.shared.text.StackTrace;
import java.util.Objects;
import java.util.stream.Stream;

/** A failure in one line for people. */
final class Reasons {
    /** Causes may go in a circle. */
    private static final int DEEPEST = 50;

    private Reasons() {}

    static String of(Throwable failure) {
        Throwable cause = own(failure);
        String message = cause.getMessage();
        return StackTrace.oneLine(
                message == null || message.isBlank() ? cause.getClass().getSimpleName() : message);
    }

    /** The cause that a step's exit description, a stack trace, names last. */
    static String of(String stackTrace) {
        return StackTrace.cause(stackTrace);
    }

    /** Whether it is, whatever wraps it, that nobody knows of an order whether it was accepted. */
    static boolean inDoubt(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(InDoubtException.class::isInstance);
    }

    /** Batch wraps what a chunk or a partition failed of in words of its own. */
    private static Throwable own(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null && failure.getClass().getName().startsWith("org.springframework.batch.")
                ? own(cause)
                : failure;
    }
}

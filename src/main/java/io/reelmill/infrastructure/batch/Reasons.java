package io.reelmill.infrastructure.batch;

import io.reelmill.core.provider.InDoubtException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A failure in one line for people. */
final class Reasons {
    private static final int LONGEST = 1000;
    /** Causes may go in a circle. */
    private static final int DEEPEST = 50;

    private static final String CAUSE = "Caused by: ";
    private static final Pattern NAME = Pattern.compile("^[\\w.$]+(Exception|Error): ");

    private Reasons() {}

    static String of(Throwable failure) {
        Throwable cause = own(failure);
        String message = cause.getMessage();
        return oneLine(message == null || message.isBlank() ? cause.getClass().getSimpleName() : message);
    }

    /** The cause that a step's exit description, a stack trace, names last. */
    static String of(String stackTrace) {
        String said = stackTrace
                .lines()
                .map(Reasons::said)
                .flatMap(Optional::stream)
                .reduce((outer, inner) -> inner)
                .orElseGet(() -> stackTrace.lines().findFirst().orElse(""));
        return oneLine(NAME.matcher(said).replaceFirst(""));
    }

    /** Whether it is, whatever wraps it, that nobody knows of an order whether it was accepted. */
    static boolean inDoubt(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(InDoubtException.class::isInstance);
    }

    private static Optional<String> said(String line) {
        return line.startsWith(CAUSE) ? Optional.of(line.substring(CAUSE.length())) : Optional.empty();
    }

    /** Batch wraps what a chunk or a partition failed of in words of its own. */
    private static Throwable own(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null && failure.getClass().getName().startsWith("org.springframework.batch.")
                ? own(cause)
                : failure;
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}

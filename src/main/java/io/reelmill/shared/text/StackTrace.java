package io.reelmill.shared.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** A stack trace as text, perhaps cut off, for people who want one line of it. */
public final class StackTrace {
    private static final int LONGEST = 1000;
    private static final String CAUSE = "Caused by: ";
    private static final Pattern NAME = Pattern.compile("^[\\w.$]+(Exception|Error): ");

    private StackTrace() {}

    /** The words of the cause that it names last, in one line. */
    public static String cause(String stackTrace) {
        String said = stackTrace
                .lines()
                .map(StackTrace::said)
                .flatMap(Optional::stream)
                .reduce((outer, inner) -> inner)
                .orElseGet(() -> stackTrace.lines().findFirst().orElse(""));
        return oneLine(NAME.matcher(said).replaceFirst(""));
    }

    /** The text without line ends, cut after a thousand letters. */
    public static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    private static Optional<String> said(String line) {
        return line.startsWith(CAUSE) ? Optional.of(line.substring(CAUSE.length())) : Optional.empty();
    }
}

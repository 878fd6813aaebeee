package io.reelmill.presentation.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line finds around it.
 *
 * @param in for answers to questions
 * @param out for results
 * @param err for messages
 * @param terminal whether a person looks at {@code out}
 */
public record Surroundings(
        BufferedReader in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        Clock clock,
        boolean terminal) {
    private static final int USUAL_WIDTH = 80;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 160;

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process. */
    public static Surroundings ofThisProcess() {
        return new Surroundings(
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
                new PrintWriter(System.out, true),
                new PrintWriter(System.err, true),
                System.getenv(),
                Clock.systemDefaultZone(),
                isTerminal(System.console()));
    }

    /** From Java 22 on there is a console without a terminal too; only that Java can tell. */
    static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException older) {
            return true;
        }
    }

    /** Whether the cursor can be moved. */
    boolean drawable() {
        return terminal && !"dumb".equals(environment.get("TERM"));
    }

    /** The terminal's cells in a row, as far as the environment tells. */
    int width() {
        try {
            int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", "" + USUAL_WIDTH));
            return Math.min(WIDEST, Math.max(NARROWEST, columns));
        } catch (NumberFormatException unusable) {
            return USUAL_WIDTH;
        }
    }
}

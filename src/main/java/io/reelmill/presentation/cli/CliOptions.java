package io.reelmill.presentation.cli;

import io.reelmill.core.session.Home;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is common to all commands.
 *
 * @param plain no drawing on the terminal
 * @param verbose everything that is known of a failure, and more in the log
 * @param budget the most each video may cost in this run; empty to leave it to rows and settings
 */
public record CliOptions(Home home, boolean plain, boolean verbose, Optional<BigDecimal> budget) {
    CliOptions within(Optional<BigDecimal> most) {
        return new CliOptions(home, plain, verbose, most);
    }
}

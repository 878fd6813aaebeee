package io.reelmill.presentation.cli;

import io.reelmill.core.session.Home;
import io.reelmill.shared.settings.Secret;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;

/**
 * What is common to all commands.
 *
 * @param plain no drawing on the terminal
 * @param verbose everything that is known of a failure, and more in the log
 * @param budget the most each video may cost in this run; empty to leave it to rows and settings
 * @param server a service elsewhere that does what is asked; empty for this home, or the service in it
 * @param token the credential for a service; empty for the one that lies in the home of a service on this machine
 */
public record CliOptions(
        Home home,
        boolean plain,
        boolean verbose,
        Optional<BigDecimal> budget,
        Optional<URI> server,
        Optional<Secret> token) {
    CliOptions within(Optional<BigDecimal> most) {
        return new CliOptions(home, plain, verbose, most, server, token);
    }
}

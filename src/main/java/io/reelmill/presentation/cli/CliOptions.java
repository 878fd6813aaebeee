package io.reelmill.presentation.cli;

import io.reelmill.core.session.Home;

/**
 * What is common to all commands.
 *
 * @param plain no drawing on the terminal
 * @param verbose everything that is known of a failure, and more in the log
 */
public record CliOptions(Home home, boolean plain, boolean verbose) {}

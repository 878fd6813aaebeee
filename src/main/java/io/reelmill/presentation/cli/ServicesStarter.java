package io.reelmill.presentation.cli;

import io.reelmill.core.session.ProgressListener;

/** Starts what commands work with. Called at most once a run, and only by a command that needs it. */
@FunctionalInterface
public interface ServicesStarter {
    /**
     * Starts the services for the options' home.
     *
     * @param progress to be told how a batch goes on
     * @throws io.reelmill.core.session.AlreadyRunningException when another process has the home
     * @throws io.reelmill.core.provider.MisconfiguredException when a setting is in the way
     */
    CliServices start(CliOptions options, ProgressListener progress);
}

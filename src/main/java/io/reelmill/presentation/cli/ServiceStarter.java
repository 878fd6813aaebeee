package io.reelmill.presentation.cli;

import io.reelmill.core.operation.Node;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/** Starts the service. Called at most once a run, and only by {@code serve}. */
@FunctionalInterface
public interface ServiceStarter {
    /**
     * Starts the service in the options' home; when this returns, it accepts requests.
     *
     * @throws io.reelmill.core.session.AlreadyRunningException when another process has the home
     * @throws io.reelmill.core.provider.MisconfiguredException when a setting is in the way, or the port is taken
     */
    RunningService start(CliOptions options, Door door);

    /**
     * Where it is to listen; what is empty is left to the settings.
     *
     * @param port 0 for any that is free
     */
    record Door(OptionalInt port, Optional<InetAddress> address) {}

    /** A service that accepts requests. */
    interface RunningService {
        /** Where commands on this machine reach it. */
        URI url();

        /** Which node it is. */
        Node node();

        /** Returns when it was asked to stop and everything in it has ended. */
        void awaitEnd();
    }
}

package io.reelmill.presentation.cli.remote;

import io.reelmill.core.script.EditScripts;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.topic.UnreadableRequestsException;
import io.reelmill.presentation.cli.CliOptions;
import io.reelmill.presentation.cli.CliServices;
import io.reelmill.presentation.cli.remote.Watch.Patience;
import java.util.Optional;

/** What commands work with beside a service. */
public final class RemoteServices {
    private final Service service;
    private final SentRequests requests;
    private final RemoteRunner runner;

    public RemoteServices(Service service, CliOptions options, ProgressListener progress) {
        Optional<Home> shared =
                Optional.of(options.home()).filter(home -> options.server().isEmpty());
        this.service = service;
        this.requests = new SentRequests(service, shared);
        this.runner = new RemoteRunner(service, requests, options.budget(), progress, Patience.USUAL);
    }

    private static EditScripts noScripts() {
        throw new UnreadableRequestsException(
                "Scripts are edited without a service. Stop the one that runs in this home, or"
                        + " give --home with another directory; for the service itself, put the words into the column 'script'");
    }

    /** Ends a command that only watches; what it watches goes on. */
    public void stopWatching() {
        runner.stopWatching();
    }

    public CliServices services() {
        RemoteBatches batches = new RemoteBatches(service);
        return new CliServices(
                runner,
                runner::make,
                batches,
                batches::overview,
                batches::rejections,
                batches::record,
                requests::validation,
                requests::estimate,
                RemoteServices::noScripts,
                batches::costs,
                () -> new RemoteControl(service, requests),
                () -> new RemoteTokens(service),
                () -> ServiceChecks.of(service),
                () -> {});
    }
}

package io.reelmill.presentation.cli.remote;

import io.reelmill.core.session.Home;
import io.reelmill.core.session.ProgressListener;
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
                batches::costs,
                () -> new RemoteControl(service, requests),
                () -> new RemoteTokens(service),
                () -> ServiceChecks.of(service),
                () -> {});
    }
}

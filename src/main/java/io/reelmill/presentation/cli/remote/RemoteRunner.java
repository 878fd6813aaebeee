package io.reelmill.presentation.cli.remote;

import io.reelmill.core.operation.Launched;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.presentation.cli.remote.Watch.Patience;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has batches made by a service, and follows them to their end. */
final class RemoteRunner implements BatchRunner {
    private final Service service;
    private final SentRequests requests;
    private final Optional<BigDecimal> budget;
    private final Patience patience;
    private final ProgressListener listener;
    private volatile @Nullable Watch watch;
    private volatile boolean stopped;

    RemoteRunner(
            Service service,
            SentRequests requests,
            Optional<BigDecimal> budget,
            ProgressListener listener,
            Patience patience) {
        this.service = service;
        this.requests = requests;
        this.budget = budget;
        this.listener = listener;
        this.patience = patience;
    }

    @Override
    public BatchView run(Path file, boolean again, Doubts doubts) {
        return followed(() -> requests.launch(file, again, wishes(doubts)));
    }

    BatchView make(Map<String, String> cells, boolean again, Doubts doubts) {
        return followed(() -> requests.launch(cells, again, wishes(doubts)));
    }

    @Override
    public BatchView restart(long batch, Doubts doubts) {
        return followed(() -> new RemoteControl(service, requests).restart(batch, wishes(doubts)));
    }

    /** No longer follows the batch that is being followed, or the next one; it goes on. */
    void stopWatching() {
        stopped = true;
        Watch running = watch;
        if (running != null) {
            running.stop();
        }
    }

    private Wishes wishes(Doubts doubts) {
        return new Wishes(doubts, budget, Optional.empty());
    }

    private BatchView followed(Supplier<Launched> launch) {
        try (Watch own = new Watch(service, listener, patience)) {
            watch = own;
            if (stopped) {
                own.stop();
            }
            return own.of(launch);
        }
    }
}

package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.ConflictException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for orphans when a service starts, and every few seconds from then on. */
final class OrphanWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanWatch.class);

    private final Orphans orphans;
    private final Launches launches;
    private final Duration every;
    private @Nullable ScheduledExecutorService thread;

    OrphanWatch(Orphans orphans, Launches launches, Duration every) {
        this.orphans = orphans;
        this.launches = launches;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "orphans"));
        thread.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            launches.during(() -> {
                orphans.adopt();
                return orphans;
            });
        } catch (ConflictException stopping) {
            LOG.debug("No orphan is taken any more", stopping);
        } catch (RuntimeException failure) {
            LOG.warn("Batches of other nodes could not be looked for; it is tried again", failure);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Begun behind everything that it needs but the door of the launches, which stops everything else first. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}

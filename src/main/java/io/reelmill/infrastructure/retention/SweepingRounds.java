package io.reelmill.infrastructure.retention;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sweeps again and again, from a while after the application's start to its end. */
final class SweepingRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SweepingRounds.class);
    private static final Duration LAST = Duration.ofSeconds(20);

    private final Sweeper sweeper;
    private final Duration first;
    private final Duration every;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    /** @param first before the first one: a start has other things to do */
    SweepingRounds(Sweeper sweeper, Duration first, Duration every) {
        this.sweeper = sweeper;
        this.first = first;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        Thread rounds = new Thread(this::sweep, "retention");
        rounds.setDaemon(true);
        rounds.start();
        thread = rounds;
    }

    private void sweep() {
        Duration pause = first;
        while (!stopped(pause)) {
            pause = every;
            try {
                sweeper.sweep(() -> stopping.getCount() == 0);
            } catch (RuntimeException failure) {
                LOG.warn("Retention comes to nothing this time: {}", failure.getMessage());
            }
        }
    }

    private boolean stopped(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException impossible) {
            // Nobody interrupts it: an interrupt that meets H2 while it writes closes the database's file.
            return true;
        }
    }

    /** Lets the removal that is under way come to its end. */
    @Override
    public synchronized void stop() {
        stopping.countDown();
        Thread rounds = thread;
        if (rounds != null) {
            try {
                rounds.join(LAST.toMillis());
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Batches are told of the stop before this one waits for its own end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}

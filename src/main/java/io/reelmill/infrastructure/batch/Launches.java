package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.StoppingException;
import io.reelmill.core.session.Halt;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The door that every launch of this process goes through, and the orderly end of all batches: when the application context
 * closes, nothing new begins, encoders are ended, and the database stays open until everything is recorded.
 */
final class Launches implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Launches.class);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final ReadWriteLock door = new ReentrantReadWriteLock();
    private final Halt process;
    private final Makings makings;
    private final Stopping stopping;
    private boolean closed;
    private volatile boolean started;

    Launches(Halt process, Makings makings, Stopping stopping) {
        this.process = process;
        this.makings = makings;
        this.stopping = stopping;
    }

    /**
     * Does a launch that the end of the process waits for.
     *
     * @throws StoppingException when the process is stopping
     */
    <T> T during(Supplier<T> launch) {
        door.readLock().lock();
        try {
            if (closed) {
                throw new StoppingException(
                        "This process is stopping and begins nothing new; ask again after its restart");
            }
            return launch.get();
        } finally {
            door.readLock().unlock();
        }
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public void stop() {
        started = false;
        door.writeLock().lock();
        try {
            closed = true;
        } finally {
            door.writeLock().unlock();
        }
        halt();
        makings.all().forEach(stopping::forTheProcess);
        awaitEnds();
    }

    /** All of them, before anything is written down: the database may be away. */
    private void halt() {
        try {
            process.request();
        } catch (RuntimeException failure) {
            LOG.warn("Not everything that is under way could be ended at once", failure);
        }
    }

    private void awaitEnds() {
        CompletableFuture<?>[] ends = makings.all().stream().map(Making::end).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.warn("Not every batch stopped within {} s; what comes next recovers it", PATIENCE.toSeconds(), late);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** The first to be stopped: everything else is needed until the batches have ended. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

package io.reelmill.shared.process;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Something that is done again and again in a thread of its own, from the application's start to its stop; the stop waits for
 * the round under way. What is done must not throw. Thread-safe.
 */
public final class Rounds implements SmartLifecycle {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Runnable round;
    private final Duration pause;
    private @Nullable ScheduledExecutorService thread;

    /** @param pause between the end of one and the beginning of the next */
    public Rounds(String name, Runnable round, Duration pause) {
        this.name = name;
        this.round = round;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread own = new Thread(work, name);
                own.setDaemon(true);
                return own;
            });
            thread.scheduleWithFixedDelay(round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            // Not interrupted: an interrupt that meets H2 while it writes closes the database's file.
            thread.shutdown();
            try {
                thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Among the first to be stopped, since it needs everything else; but batches are told of the stop before that. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}

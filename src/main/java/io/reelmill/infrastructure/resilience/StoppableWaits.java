package io.reelmill.infrastructure.resilience;

import io.reelmill.core.provider.Waits;
import io.reelmill.core.session.RunningWork;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * All waits for providers, under one lock, so that a stop ends them at once and without an interrupt: one that meets H2 while
 * it writes would close the database's file. Thread-safe.
 */
final class StoppableWaits implements Waits, RunningWork {
    /** Until something changes. */
    static final Duration FOREVER = Duration.ofDays(365);

    private final Time time;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean stopped;

    StoppableWaits(Time time) {
        this.time = time;
    }

    static boolean positive(Duration duration) {
        return duration.compareTo(Duration.ZERO) > 0;
    }

    Time time() {
        return time;
    }

    @Override
    public void pause(Duration duration) {
        Instant until = time.instant().plus(duration);
        await(now -> Duration.between(now, until));
    }

    @Override
    public void abort() {
        change(() -> stopped = true);
    }

    /** Changes under the lock what others wait for; they look again. */
    void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Looks, under the lock, how long to wait still, until that is nothing; looks again when the time is over and after each
     * change. The last look may change what others wait for.
     *
     * @throws CancellationException when the process is stopping
     */
    void await(Function<Instant, Duration> look) {
        lock.lock();
        try {
            for (Duration left = look(look); positive(left); left = look(look)) {
                time.await(changed, left);
            }
            changed.signalAll();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw stopping();
        } finally {
            lock.unlock();
        }
    }

    private Duration look(Function<Instant, Duration> look) {
        if (stopped) {
            throw stopping();
        }
        return look.apply(time.instant());
    }

    private static CancellationException stopping() {
        return new CancellationException("Nothing is asked of a provider any more: the process is stopping");
    }
}

package io.reelmill.infrastructure.resilience;

import io.reelmill.core.provider.Waits;
import io.reelmill.core.session.Halt;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * All waits for providers, under one lock. The {@link Halt} that its thread works under ends a wait at once and without an
 * interrupt: one that meets H2 while it writes would close the database's file. Thread-safe.
 */
final class StoppableWaits implements Waits {
    /** Until something changes. */
    static final Duration FOREVER = Duration.ofDays(365);

    private final Time time;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

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
     * @throws CancellationException when the work is being stopped
     */
    void await(Function<Instant, Duration> look) {
        Halt halt = Halt.current();
        try (Halt.Registration ignored = halt.onRequest(this::wake)) {
            await(halt, look);
        }
    }

    private void await(Halt halt, Function<Instant, Duration> look) {
        lock.lock();
        try {
            for (Duration left = look(halt, look); positive(left); left = look(halt, look)) {
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

    private void wake() {
        change(() -> {});
    }

    private Duration look(Halt halt, Function<Instant, Duration> look) {
        if (halt.requested()) {
            throw stopping();
        }
        return look.apply(time.instant());
    }

    private static CancellationException stopping() {
        return new CancellationException("Nothing is asked of a provider any more: the work is being stopped");
    }
}

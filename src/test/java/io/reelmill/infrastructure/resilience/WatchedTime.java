package io.reelmill.infrastructure.resilience;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import org.awaitility.Awaitility;

/** The machine's time, which knows how many wait in it. */
final class WatchedTime implements Time {
    private final Time steady = Time.steady();
    private final AtomicInteger waiting = new AtomicInteger();

    @Override
    public Instant instant() {
        return steady.instant();
    }

    @Override
    public void await(Condition changed, Duration atMost) throws InterruptedException {
        waiting.incrementAndGet();
        try {
            steady.await(changed, atMost);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Returns when so many wait. */
    void untilWaiting(int callers) {
        Awaitility.await().atMost(20, SECONDS).until(() -> waiting.get() == callers);
    }
}

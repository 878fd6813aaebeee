package io.reelmill.infrastructure.resilience;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Condition;

/** What time it is, and waiting in it: one thing, so that tests can have a time of their own. Thread-safe. */
interface Time extends InstantSource {
    /** Waits for a signal with the condition's lock held; may end early. */
    void await(Condition changed, Duration atMost) throws InterruptedException;

    /** Time that goes on evenly, whatever is done to the machine's clock: a quota's window must not shrink with it. */
    static Time steady() {
        return new Steady();
    }

    /** Counts from its own beginning. */
    final class Steady implements Time {
        private final Instant start = Instant.now();
        private final long origin = System.nanoTime();

        @Override
        public Instant instant() {
            return start.plusNanos(System.nanoTime() - origin);
        }

        /** Whoever waits looks again, in a loop. */
        @Override
        @SuppressWarnings("WaitNotInLoop")
        public void await(Condition changed, Duration atMost) throws InterruptedException {
            changed.awaitNanos(atMost.toNanos());
        }
    }
}

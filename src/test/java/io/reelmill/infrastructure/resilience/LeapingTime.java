package io.reelmill.infrastructure.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;

/** Time that goes on only when somebody waits, and then at once. For one thread. */
final class LeapingTime implements Time {
    static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

    private Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void await(Condition changed, Duration atMost) {
        if (atMost.compareTo(StoppableWaits.FOREVER) >= 0) {
            throw new IllegalStateException("Nobody would end this wait");
        }
        go(atMost);
    }

    void go(Duration forward) {
        now = now.plus(forward);
    }

    Duration gone() {
        return Duration.between(START, now);
    }
}

package io.reelmill.infrastructure.resilience;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What may be tried again of one provider's calls: a share of the calls of the last while, and a few so that the first calls
 * may be too. When everything fails, trying everything three times would only make it worse. Thread-safe.
 */
final class RetryBudget {
    private static final int PERCENT = 100;

    private final CallProperties.Retries settings;
    private final Deque<Instant> calls = new ArrayDeque<>();
    private final Deque<Instant> retries = new ArrayDeque<>();

    RetryBudget(CallProperties.Retries settings) {
        this.settings = settings;
    }

    synchronized void called(Instant now) {
        forget(calls, now);
        calls.add(now);
    }

    /** Whether there is room for one more, which is then used. */
    synchronized boolean take(Instant now) {
        forget(calls, now);
        forget(retries, now);
        boolean room = (retries.size() + 1 - settings.reserve()) * PERCENT <= calls.size() * settings.percent();
        if (room) {
            retries.add(now);
        }
        return room;
    }

    private void forget(Deque<Instant> moments, Instant now) {
        while (!moments.isEmpty() && moments.element().plus(settings.window()).isBefore(now)) {
            moments.remove();
        }
    }
}

package io.reelmill.infrastructure.resilience;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double until they are long enough. Thread-safe when its chance is. */
record Backoff(Duration first, Duration longest, RandomGenerator chance) {
    private static final int MOST_DOUBLINGS = 30;

    /** Anything up to the pause: whoever failed together does not come back together. */
    Duration fully(int times) {
        return part(times, 0);
    }

    /** At least half of the pause. */
    Duration half(int times) {
        return part(times, 0.5);
    }

    private Duration part(int times, double least) {
        double doubled = first.toNanos() * (double) (1L << Math.min(times - 1, MOST_DOUBLINGS));
        double most = Math.min(doubled, (double) longest.toNanos());
        return Duration.ofNanos((long) (most * (least + (1 - least) * chance.nextDouble())));
    }
}

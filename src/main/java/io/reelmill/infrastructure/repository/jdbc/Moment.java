package io.reelmill.infrastructure.repository.jdbc;

import java.time.Duration;
import java.time.Instant;

/**
 * An instant by two clocks: the monotonic one stands still while the machine is suspended, the other one can be set.
 *
 * @param nanos of {@link System#nanoTime}
 */
record Moment(long nanos, Instant wall) {
    static Moment now() {
        return new Moment(System.nanoTime(), Instant.now());
    }

    /** Whether by both clocks no more than that has gone by since the other one. */
    boolean within(Duration length, Moment since) {
        return nanos - since.nanos <= length.toNanos() && !wall.isAfter(since.wall.plus(length));
    }
}

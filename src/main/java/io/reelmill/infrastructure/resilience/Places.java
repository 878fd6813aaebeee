package io.reelmill.infrastructure.resilience;

import io.reelmill.core.provider.CallGuard;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;

/** A provider's places for orders that it works on at once; who came first gets one first. Thread-safe. */
final class Places {
    private final StoppableWaits waits;
    private final int places;
    private final Deque<Object> queue = new ArrayDeque<>();
    private int taken;

    Places(StoppableWaits waits, int places) {
        this.waits = waits;
        this.places = places;
    }

    CallGuard.Place take() {
        Object ticket = new Object();
        waits.change(() -> queue.add(ticket));
        try {
            waits.await(now -> look(ticket));
        } finally {
            waits.change(() -> queue.remove(ticket));
        }
        AtomicBoolean given = new AtomicBoolean();
        return () -> {
            if (!given.getAndSet(true)) {
                waits.change(() -> taken--);
            }
        };
    }

    private Duration look(Object ticket) {
        if (queue.element() != ticket || taken == places) {
            return StoppableWaits.FOREVER;
        }
        queue.remove();
        taken++;
        return Duration.ZERO;
    }
}

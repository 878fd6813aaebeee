package io.reelmill.infrastructure.resilience;

import io.reelmill.core.provider.ProviderCall;
import java.time.Instant;

/** A call on its way to the provider, with all its tries. For one thread. */
final class Visit {
    private final ProviderCall call;
    private final Instant deadline;
    private int rest = -1;
    private boolean inside;

    /** @param deadline for its turn to come */
    Visit(ProviderCall call, Instant deadline) {
        this.call = call;
        this.deadline = deadline;
    }

    ProviderCall call() {
        return call;
    }

    Instant deadline() {
        return deadline;
    }

    /**
     * Whether it waits for the end of the breaker's rest of that number. What is free asks for something that is paid for, and
     * has no one else to ask; what is paid waits for one rest, since the next provider of its chain may deliver.
     */
    boolean waitsForTheEndOf(int number) {
        if (rest < 0) {
            rest = number;
        }
        return call.free() || rest == number;
    }

    void inside(boolean now) {
        inside = now;
    }

    /** Whether the provider was called the last time; else the call was turned away before. */
    boolean inside() {
        return inside;
    }
}

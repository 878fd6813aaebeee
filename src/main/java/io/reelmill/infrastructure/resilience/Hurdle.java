package io.reelmill.infrastructure.resilience;

import java.time.Duration;
import java.time.Instant;

/** What a call has to get past. Used under the lock of {@link StoppableWaits} only. */
interface Hurdle {
    /**
     * How long it holds the visit up: nothing when the way is free, {@link StoppableWaits#FOREVER} when only another call's
     * end can free it.
     *
     * @throws io.reelmill.core.provider.ProviderException when waiting is of no use
     */
    Duration hold(Visit visit, Instant now);

    /**
     * Lets a call pass; none is let pass unless all hurdles do.
     *
     * @return the hurdle's state by its own count, for {@link #leave}
     */
    int enter(Instant now);

    /** The call has ended that was let pass in that state. */
    void leave(int turn, Answer answer, Instant now);

    /** Why a call is held up. */
    String reason();
}

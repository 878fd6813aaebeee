package io.reelmill.presentation.api.events;

import io.reelmill.core.operation.Event;
import java.util.OptionalLong;

/** Somebody who is told events. {@link #offer} never waits. */
interface Listener {
    /** The batch whose events it wants; all when there is none. */
    OptionalLong batch();

    /** Gives it bytes to send on. @return whether it keeps up; one that does not is to be dropped */
    boolean offer(byte[] bytes);

    /** Whether all that it was given is on its way. */
    boolean idle();

    /** Ends it. */
    void close();

    /** Whether it wants the event. */
    default boolean wants(Event event) {
        return batch().isEmpty() || batch().getAsLong() == event.batch();
    }
}

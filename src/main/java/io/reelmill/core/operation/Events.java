package io.reelmill.core.operation;

import io.reelmill.core.Port;
import java.util.List;

/** What happened, in the order in which it was written down, on all nodes. Thread-safe. */
@Port
public interface Events {
    /** Writes it down, durably, and answers it with its id. */
    Event append(Event event);

    /** At most {@code limit} events after the one of that id, the oldest first. */
    List<Event> after(long id, int limit);

    /** The same for one batch. */
    List<Event> after(long id, long batch, int limit);

    /** The id of the newest, 0 when nothing has happened yet. */
    long newest();
}

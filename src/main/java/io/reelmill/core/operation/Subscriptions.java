package io.reelmill.core.operation;

import io.reelmill.core.Port;
import java.util.List;

/** Who outside is to be told of what happens. Thread-safe, quick, and without a look at any network or database. */
@Port
public interface Subscriptions {
    /** The names of those who are to be told of this event, each once. */
    List<String> of(Event event);
}

package io.reelmill.core.storyboard;

import io.reelmill.core.Port;
import java.util.Optional;

/** Knows where countries and large towns lie. Thread-safe, and the same answer each time. */
@Port
public interface Places {
    /** The place of exactly this name, as a sentence writes it. */
    Optional<Known> named(String name);

    /**
     * A name that a place has.
     *
     * @param sure whether the name hardly means anything else; {@code Turkey} and {@code Darwin} do
     */
    record Known(Place place, boolean sure) {}
}

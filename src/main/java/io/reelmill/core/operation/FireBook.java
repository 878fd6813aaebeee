package io.reelmill.core.operation;

import io.reelmill.core.Port;
import io.reelmill.core.operation.Schedules.FireView;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What came of fires, and which rows they took. Thread-safe; each call joins the transaction it is made in. */
@Port
public interface FireBook {
    /**
     * Writes a fire down.
     *
     * @throws IllegalStateException when it is there already
     */
    void note(FireView fire);

    Optional<FireView> find(Fire fire);

    /** The newest first. */
    List<FireView> newest(String schedule, int limit);

    /** Those that wait to be launched, the oldest first. */
    List<FireView> queued(String schedule);

    /** The batch of the newest fire that has one. */
    OptionalLong lastBatch(String schedule);

    /**
     * Takes it upon the caller to launch a waiting fire. When nothing comes of that for half a minute, by the database's
     * clock, anybody may claim it again.
     *
     * @return whether it waits and nobody else has claimed it
     */
    boolean claim(Fire fire);

    /**
     * Says what came of a fire that waited.
     *
     * @return false when it does not wait any more: somebody else has said it, and nothing was changed
     */
    boolean settle(FireView fire);

    /** The SHA-256 of all rows that the schedule took. */
    Set<String> taken(String schedule);

    void take(Fire fire, Collection<String> rows);

    /** Gives back the rows that the fire took. */
    void giveBack(Fire fire);
}

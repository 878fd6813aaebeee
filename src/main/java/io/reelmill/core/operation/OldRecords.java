package io.reelmill.core.operation;

import io.reelmill.core.Port;
import io.reelmill.core.session.SessionId;
import java.time.Instant;
import java.util.List;

/** What the database holds of the past. Thread-safe. */
@Port
public interface OldRecords {
    /**
     * Sessions on which nobody works, the oldest first.
     *
     * @param before when they were finished
     * @param alsoUnfinished those too that are not COMPLETED
     */
    List<Past> sessions(Instant before, boolean alsoUnfinished);

    /** Forgets the events of batches of which nothing was heard since, with their deliveries. @return how many events */
    int forgetEvents(Instant before);

    /** Forgets answers that were kept for whoever posts again. @return how many */
    int forgetAnswers(Instant before);

    /** A session that has ended. */
    record Past(SessionId id, long batch, String topic, Instant endedAt) {}
}

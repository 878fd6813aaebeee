package io.reelmill.core.operation;

import io.reelmill.core.session.SessionId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened to a batch or a session.
 *
 * @param id grows; 0 for one that is not written down yet
 * @param data strings, numbers, booleans, and lists and maps of them; what an end has to tell is there under the names of the
 *     API
 */
public record Event(
        long id, Instant happenedAt, long batch, Optional<SessionId> session, Kind kind, Map<String, Object> data) {
    public Event {
        data = Map.copyOf(data);
    }

    /** What happened; the API's word for it is {@link #label}. */
    public enum Kind {
        BATCH_STARTED("batch.started"),
        STAGE_STARTED("session.stage.started"),
        STAGE_ENDED("session.stage.ended"),
        SESSION_ENDED("session.ended"),
        BATCH_ENDED("batch.ended");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}

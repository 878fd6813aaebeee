package io.reelmill.core.operation;

import io.reelmill.core.Port;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Sessions and batches as lists show them, from the database alone: quick however many there are. Thread-safe. */
@Port
public interface Archive {
    Page<SessionView> sessions(SessionQuery query);

    Optional<SessionView> session(SessionId id);

    Page<BatchDigest> batches(BatchQuery query);

    Optional<BatchDigest> batch(long batch);

    /**
     * Which sessions are asked for.
     *
     * @param text part of the topic or the row's id, whatever its case
     * @param page from 0
     * @param size 1 to 500
     */
    record SessionQuery(
            OptionalLong batch,
            Optional<SessionState> state,
            Optional<String> text,
            Sort sort,
            boolean descending,
            int page,
            int size) {
        /** By what they are sorted; equal ones by their ids. */
        public enum Sort {
            CREATED,
            UPDATED,
            TOPIC,
            STATE,
            LINE
        }
    }

    /** Which batches are asked for, the newest first; page from 0, size 1 to 500. */
    record BatchQuery(Optional<BatchState> state, int page, int size) {}

    /**
     * Some of many.
     *
     * @param total how many there are on all pages
     */
    record Page<T>(List<T> items, int page, int size, long total) {
        public Page {
            items = List.copyOf(items);
        }
    }
}

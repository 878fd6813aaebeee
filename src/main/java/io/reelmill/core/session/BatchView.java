package io.reelmill.core.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A batch as lists and results show it.
 *
 * @param batch its number, the same over all restarts
 * @param source the request file it was made from
 * @param reason why it failed as a whole, when it is not for a session's sake
 */
public record BatchView(
        long batch,
        Path source,
        BatchState state,
        Instant createdAt,
        Optional<Instant> endedAt,
        int rejected,
        List<SessionView> sessions,
        Optional<String> reason) {

    /** How many of the sessions are in the state. */
    public int count(SessionState state) {
        return (int) sessions.stream().filter(view -> view.state() == state).count();
    }

    /** The same in another state. */
    public BatchView in(BatchState other) {
        return new BatchView(batch, source, other, createdAt, endedAt, rejected, sessions, reason);
    }
}

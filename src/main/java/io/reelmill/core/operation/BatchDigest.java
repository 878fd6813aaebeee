package io.reelmill.core.operation;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.SessionState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A batch without its sessions.
 *
 * @param sessions how many there are in each state that occurs
 * @param rejected rows that were refused
 * @param node who makes it now
 * @param fire the fire of a schedule that launched it
 */
public record BatchDigest(
        long batch,
        Path source,
        BatchState state,
        Instant createdAt,
        Optional<Instant> endedAt,
        Map<SessionState, Integer> sessions,
        int rejected,
        Optional<String> reason,
        Optional<String> node,
        Optional<Fire> fire) {
    public BatchDigest {
        sessions = Map.copyOf(sessions);
    }
}

package io.reelmill.presentation.api.wire;

import io.reelmill.core.operation.BatchDigest;
import io.reelmill.core.operation.Fire;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.SessionView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A batch.
 *
 * @param batch its number
 * @param counts how many sessions there are in each state that occurs
 * @param rejected rows that were refused
 * @param node who makes it now
 * @param schedule the schedule that launched it, and when
 * @param sessions in the order of their lines; null in lists
 */
public record BatchBody(
        long batch,
        String source,
        String state,
        Instant createdAt,
        @Nullable Instant endedAt,
        Map<String, Integer> counts,
        int rejected,
        @Nullable String reason,
        @Nullable String node,
        @Nullable String schedule,
        @Nullable Instant fireTime,
        @Nullable List<SessionBody> sessions) {

    public static BatchBody of(BatchDigest digest) {
        return body(digest, null);
    }

    public static BatchBody of(BatchDigest digest, List<SessionView> sessions) {
        return body(digest, sessions.stream().map(SessionBody::of).toList());
    }

    private static BatchBody body(BatchDigest digest, @Nullable List<SessionBody> sessions) {
        Map<String, Integer> counts = new TreeMap<>();
        digest.sessions().forEach((state, count) -> counts.put(state.name(), count));
        return new BatchBody(
                digest.batch(),
                digest.source().toString(),
                digest.state().name(),
                digest.createdAt(),
                digest.endedAt().orElse(null),
                counts,
                digest.rejected(),
                digest.reason().orElse(null),
                digest.node().orElse(null),
                digest.fire().map(Fire::schedule).orElse(null),
                digest.fire().map(Fire::time).orElse(null),
                sessions);
    }

    public BatchView view() {
        return new BatchView(
                batch,
                Path.of(source),
                BatchState.valueOf(state),
                createdAt,
                Optional.ofNullable(endedAt),
                rejected,
                sessions == null
                        ? List.of()
                        : sessions.stream().map(SessionBody::view).toList(),
                Optional.ofNullable(reason));
    }
}

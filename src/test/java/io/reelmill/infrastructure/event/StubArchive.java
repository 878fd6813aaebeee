package io.reelmill.infrastructure.event;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.BatchDigest;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An archive in memory, that shows one session a page. */
final class StubArchive implements Archive {
    final Map<Long, BatchDigest> batches = new HashMap<>();
    final List<SessionView> completed = new ArrayList<>();

    @Override
    public Page<SessionView> sessions(SessionQuery query) {
        return new Page<>(completed.subList(query.page(), query.page() + 1), query.page(), 1, completed.size());
    }

    @Override
    public Optional<SessionView> session(SessionId id) {
        return Optional.empty();
    }

    @Override
    public Page<BatchDigest> batches(BatchQuery query) {
        return new Page<>(List.of(), 0, 1, 0);
    }

    @Override
    public Optional<BatchDigest> batch(long batch) {
        return Optional.ofNullable(batches.get(batch));
    }
}

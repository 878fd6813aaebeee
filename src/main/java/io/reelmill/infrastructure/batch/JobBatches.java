package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.Archive.BatchQuery;
import io.reelmill.core.operation.BatchDigest;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionStore;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.topic.SessionRecords;
import io.reelmill.core.topic.SessionRecords.SessionRecord;
import java.util.List;
import java.util.Optional;

/** Batches with their sessions, from the database; sessions that ended before it kept what came of them, from their manifests. */
final class JobBatches implements Batches {
    private static final int LARGEST = 500;

    private final Archive archive;
    private final SessionRecords records;
    private final SessionStore store;
    private final Makings makings;

    JobBatches(Archive archive, SessionRecords records, SessionStore store, Makings makings) {
        this.archive = archive;
        this.records = records;
        this.store = store;
        this.makings = makings;
    }

    @Override
    public List<BatchView> newest(int limit) {
        return limit < 1
                ? List.of()
                : archive.batches(new BatchQuery(Optional.empty(), 0, Math.min(limit, LARGEST))).items().stream()
                        .map(this::view)
                        .toList();
    }

    @Override
    public Optional<BatchView> find(long batch) {
        return archive.batch(batch).map(this::view);
    }

    @Override
    public Optional<BatchView> of(SessionId session) {
        return archive.session(session).flatMap(view -> find(view.batch()));
    }

    private BatchView view(BatchDigest digest) {
        long batch = digest.batch();
        return new BatchView(
                batch,
                digest.source(),
                state(digest),
                digest.createdAt(),
                digest.endedAt(),
                digest.rejected(),
                records.of(batch).stream().map(this::view).toList(),
                digest.reason());
    }

    /** What this very process makes is being made, whatever the lease says. */
    private BatchState state(BatchDigest digest) {
        boolean here = makings.of(digest.batch()).isPresent();
        return here && digest.state() == BatchState.INTERRUPTED ? BatchState.RUNNING : digest.state();
    }

    private SessionView view(SessionRecord session) {
        SessionView view = session.view();
        return session.concluded() || view.state() == SessionState.QUEUED
                ? view
                : Views.of(view, store.find(view.id()).map(SessionFolder::manifest));
    }
}

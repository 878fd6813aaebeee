package io.reelmill.presentation.api;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.BatchDigest;
import io.reelmill.core.operation.ExecutionView;
import io.reelmill.core.operation.Executions;
import io.reelmill.core.operation.Fire;
import io.reelmill.core.operation.ProviderStates;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.topic.Problem;
import io.reelmill.core.topic.Rejection;
import io.reelmill.core.topic.Rejections;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** An archive of one batch, 3, with one session; remembers what it was asked. */
final class FakeArchive implements Archive, Executions, ProviderStates {
    static final SessionId SESSION = new SessionId("session_20261123_093000_1a2b3c4d");
    static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    final List<Object> asked = new CopyOnWriteArrayList<>();

    @Override
    public Page<SessionView> sessions(SessionQuery query) {
        asked.add(query);
        return new Page<>(query.page() == 0 ? List.of(view()) : List.of(), query.page(), query.size(), 1);
    }

    @Override
    public Optional<SessionView> session(SessionId id) {
        return Optional.of(view()).filter(view -> view.id().equals(id));
    }

    @Override
    public Page<BatchDigest> batches(BatchQuery query) {
        asked.add(query);
        return new Page<>(List.of(digest()), query.page(), query.size(), 1);
    }

    @Override
    public Optional<BatchDigest> batch(long batch) {
        return Optional.of(digest()).filter(digest -> digest.batch() == batch);
    }

    private static SessionView view() {
        return new SessionView(
                SESSION,
                3,
                2,
                "bees",
                "Why honey bees dance",
                SessionState.COMPLETED,
                Optional.empty(),
                Optional.of(19.4),
                Optional.of("outputs/x.mp4"),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static BatchDigest digest() {
        return new BatchDigest(
                3,
                Path.of("jobs/first.csv"),
                BatchState.COMPLETED,
                NOW,
                Optional.of(NOW.plusSeconds(60)),
                Map.of(SessionState.COMPLETED, 1),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Fire("mornings", NOW)));
    }

    @Override
    public List<ExecutionView> newest(int limit) {
        asked.add(limit);
        return List.of(execution());
    }

    @Override
    public List<ExecutionView> of(long batch) {
        return List.of(execution());
    }

    @Override
    public Optional<ExecutionView> find(long execution) {
        return Optional.of(execution()).filter(view -> view.execution() == execution);
    }

    private static ExecutionView execution() {
        return new ExecutionView(
                7,
                3,
                "COMPLETED",
                "COMPLETED",
                Optional.empty(),
                Optional.empty(),
                NOW,
                Optional.of(NOW),
                Optional.of(NOW),
                Map.of("source", "jobs/first.csv"),
                List.of(new ExecutionView.Step(
                        "readRequests",
                        "COMPLETED",
                        "COMPLETED",
                        1,
                        1,
                        0,
                        0,
                        Optional.of(NOW),
                        Optional.of(NOW),
                        Optional.empty())));
    }

    Rejections rejections() {
        return new Rejections() {
            @Override
            public void add(long batch, Rejection rejection) {
                throw new UnsupportedOperationException("Nothing is refused here");
            }

            @Override
            public List<Rejection> of(long batch) {
                return List.of(new Rejection(4, "4", List.of(new Problem(4, "duration", "soon", "whole seconds"))));
            }
        };
    }

    @Override
    public List<ProviderState> all() {
        return List.of(new ProviderState("clips", "veo", "veo-3", 1, Optional.of("open"), Optional.of("429 twice")));
    }
}

package io.reelmill.core.operation;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.SessionId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that retention looks at, in memory. Batch 1 is finished. */
public final class House implements OldRecords, Outputs, BoughtMedia, UnusedArchive {
    final Map<Long, BatchState> batches = new HashMap<>(Map.of(1L, BatchState.COMPLETED));
    final List<Medium> media = new ArrayList<>();
    final List<SessionId> deleted = new ArrayList<>();
    final List<String> dropped = new ArrayList<>();
    final List<Instant> forgotten = new ArrayList<>();
    final Map<SessionId, RuntimeException> refusals = new HashMap<>();
    int walks;

    private final Instant now;
    private final List<Past> sessions = new ArrayList<>();
    private final Map<SessionId, Long> sizes = new HashMap<>();

    public House(Instant now) {
        this.now = now;
    }

    public static SessionId id(int number) {
        return new SessionId("session_20260731_120000_0123abc" + number);
    }

    public void session(int number, long batch, Duration age, long bytes) {
        sessions.add(new Past(id(number), batch, "bees", now.minus(age)));
        sizes.put(id(number), bytes);
    }

    public List<SessionId> deleted() {
        return deleted;
    }

    public Retention retention(RetentionRules rules) {
        PlanRetention.Storage storage = new PlanRetention.Storage(this, this);
        PlanRetention plans = new PlanRetention(rules, this, this, storage, Clock.fixed(now, ZoneOffset.UTC));
        return new Retention(plans, new Deleting(), this, storage);
    }

    @Override
    public List<Past> sessions(Instant before, boolean alsoUnfinished) {
        return sessions.stream()
                .filter(past -> past.endedAt().isBefore(before))
                .sorted(Comparator.comparing(alsoUnfinished ? past -> Instant.EPOCH : Past::endedAt))
                .toList();
    }

    @Override
    public int forgetEvents(Instant before) {
        forgotten.add(before);
        return 3;
    }

    @Override
    public int forgetAnswers(Instant before) {
        forgotten.add(before);
        return 2;
    }

    @Override
    public Map<SessionId, Long> sizes() {
        walks++;
        return sizes;
    }

    @Override
    public long size(SessionId session) {
        return sizes.getOrDefault(session, 0L);
    }

    @Override
    public int clear() {
        return 1;
    }

    @Override
    public List<Medium> all() {
        return media;
    }

    @Override
    public void drop(Medium medium) {
        dropped.add(medium.name());
    }

    @Override
    public Optional<BatchDigest> batch(long batch) {
        return Optional.ofNullable(batches.get(batch))
                .map(state -> new BatchDigest(
                        batch,
                        Path.of("a.csv"),
                        state,
                        now,
                        Optional.empty(),
                        Map.of(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private final class Deleting implements UnusedControl {
        @Override
        public void delete(SessionId session) {
            RuntimeException refusal = refusals.get(session);
            if (refusal != null) {
                throw refusal;
            }
            deleted.add(session);
        }
    }
}

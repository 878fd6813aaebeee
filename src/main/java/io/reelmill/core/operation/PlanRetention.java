package io.reelmill.core.operation;

import io.reelmill.core.UseCase;
import io.reelmill.core.operation.BoughtMedia.Medium;
import io.reelmill.core.operation.OldRecords.Past;
import io.reelmill.core.operation.RetentionPlan.Doomed;
import io.reelmill.core.operation.RetentionPlan.Why;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.SessionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** Says what the rules let go of now. Directories are walked for what goes, and all of them only where room is limited. */
@UseCase
public final class PlanRetention {
    /** A file system may note a reading only once a day; what was used since is never removed. */
    static final Duration IN_USE = Duration.ofDays(2);

    private final RetentionRules rules;
    private final OldRecords records;
    private final Archive archive;
    private final Storage storage;
    private final Clock clock;

    public PlanRetention(RetentionRules rules, OldRecords records, Archive archive, Storage storage, Clock clock) {
        this.rules = rules;
        this.records = records;
        this.archive = archive;
        this.storage = storage;
        this.clock = clock;
    }

    /** What lies on the disk. */
    public record Storage(Outputs outputs, BoughtMedia media) {}

    public RetentionPlan plan() {
        Instant now = clock.instant();
        Map<Long, Boolean> seen = new HashMap<>();
        LongPredicate free = batch -> seen.computeIfAbsent(batch, this::free);
        List<Doomed> sessions = new ArrayList<>(old(now, free));
        rules.sessionsBytes().ifPresent(most -> sessions.addAll(excess(most, now, sessions, free)));
        return new RetentionPlan(sessions, media(now), now.minus(rules.eventsAge()), now.minus(rules.answersAge()));
    }

    private boolean free(long batch) {
        return archive.batch(batch)
                .map(BatchDigest::state)
                .filter(state -> rules.alsoUnfinished()
                        ? state != BatchState.RUNNING
                        : state == BatchState.COMPLETED || state == BatchState.ABANDONED)
                .isPresent();
    }

    private List<Doomed> old(Instant now, LongPredicate free) {
        return rules.sessionsAge()
                .map(age -> records.sessions(now.minus(age), rules.alsoUnfinished()).stream()
                        .filter(past -> free.test(past.batch()))
                        .map(past -> doomed(past, storage.outputs().size(past.id()), Why.AGE))
                        .toList())
                .orElse(List.of());
    }

    private List<Doomed> excess(long most, Instant now, List<Doomed> gone, LongPredicate free) {
        Map<SessionId, Long> sizes = new HashMap<>(storage.outputs().sizes());
        Set<SessionId> known = gone.stream().map(Doomed::id).collect(Collectors.toSet());
        sizes.keySet().removeAll(known);
        long taken = sizes.values().stream().mapToLong(Long::longValue).sum();
        List<Doomed> excess = new ArrayList<>();
        if (taken <= most) {
            return excess;
        }
        for (Past past : records.sessions(now, rules.alsoUnfinished())) {
            long bytes = sizes.getOrDefault(past.id(), 0L);
            if (taken > most && bytes > 0 && free.test(past.batch())) {
                excess.add(doomed(past, bytes, Why.ROOM));
                taken -= bytes;
            }
        }
        return excess;
    }

    private static Doomed doomed(Past past, long bytes, Why why) {
        return new Doomed(past.id(), past.batch(), past.topic(), past.endedAt(), bytes, why);
    }

    private List<Medium> media(Instant now) {
        List<Medium> excess = new ArrayList<>();
        if (rules.mediaBytes().isEmpty()) {
            return excess;
        }
        List<Medium> all = new ArrayList<>(storage.media().all());
        all.sort(Comparator.comparing(Medium::usedAt).thenComparing(Medium::name));
        long taken = all.stream().mapToLong(Medium::bytes).sum();
        for (Medium medium : all) {
            if (taken > rules.mediaBytes().getAsLong() && medium.usedAt().isBefore(now.minus(IN_USE))) {
                excess.add(medium);
                taken -= medium.bytes();
            }
        }
        return excess;
    }
}

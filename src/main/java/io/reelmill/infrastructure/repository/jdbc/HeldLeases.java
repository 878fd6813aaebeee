package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Leases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * The leases of this process, and whether it may be sure of them. That is counted by its own clocks, from before the last
 * renewal was asked for and to well before the database lets the lease end: who wakes from a long sleep knows at once that
 * it has lost it. Where nobody else can have the database, no length of time costs a lease. Thread-safe.
 */
final class HeldLeases {
    private final ConcurrentMap<String, Held> leases = new ConcurrentHashMap<>();
    private final Duration sure;
    private final boolean sole;
    private final Supplier<Moment> clock;

    /** @param sole whether no other process can have the database */
    HeldLeases(Duration sure, boolean sole, Supplier<Moment> clock) {
        this.sure = sure;
        this.sole = sole;
        this.clock = clock;
    }

    Moment now() {
        return clock.get();
    }

    void hold(Leases.Lease lease, Moment asked) {
        leases.put(lease.name(), new Held(lease, asked));
    }

    /** Whether it took the lease and has not given it back, lost or not. */
    boolean has(String name) {
        return leases.containsKey(name);
    }

    /** The very lease, not a later one of the same name. */
    Optional<Held> find(Leases.Lease lease) {
        return Optional.ofNullable(leases.get(lease.name())).filter(held -> held.token() == lease.token());
    }

    void forget(Held held) {
        leases.remove(held.name(), held);
    }

    Optional<Held> of(long batch) {
        return leases.values().stream()
                .filter(held -> held.batch().isPresent() && held.batch().getAsLong() == batch)
                .findFirst();
    }

    List<Held> all() {
        return List.copyOf(leases.values());
    }

    /** Those that can still be renewed. */
    List<Held> living() {
        return leases.values().stream().filter(this::owned).toList();
    }

    /** Whether the lease is this process' for certain. Once it is not, it never is again. */
    boolean owned(Held held) {
        if (!held.lost() && !sole && !now().within(sure, held.renewed())) {
            held.lose();
        }
        return !held.lost();
    }
}

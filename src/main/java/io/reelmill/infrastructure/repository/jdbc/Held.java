package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Leases;
import io.reelmill.core.session.SessionId;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** A lease that this process took and has not given back; it may have been lost meanwhile. Thread-safe. */
final class Held {
    private final String name;
    private final long token;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile OptionalLong batch;
    private volatile Moment renewed;
    private volatile boolean lost;
    private volatile Set<SessionId> heldSessions = Set.of();

    /** @param asked when it was asked for: the database counts from then or later */
    Held(Leases.Lease lease, Moment asked) {
        this.name = lease.name();
        this.token = lease.token();
        this.batch = lease.batch();
        this.renewed = asked;
    }

    String name() {
        return name;
    }

    long token() {
        return token;
    }

    OptionalLong batch() {
        return batch;
    }

    void bind(long number) {
        batch = OptionalLong.of(number);
    }

    Moment renewed() {
        return renewed;
    }

    void renew(Moment asked) {
        renewed = asked;
    }

    /** For good: what comes after that is another lease. */
    void lose() {
        lost = true;
    }

    boolean lost() {
        return lost;
    }

    /** Whether nobody was told of the loss yet; true once. */
    boolean untold() {
        return told.compareAndSet(false, true);
    }

    /** Remembers the sessions that are held now. @return those that were not before */
    Set<SessionId> newlyHeld(Set<SessionId> now) {
        Set<SessionId> before = heldSessions;
        heldSessions = now;
        return now.stream().filter(session -> !before.contains(session)).collect(Collectors.toSet());
    }
}

package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Leases;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.OwnershipLostException;
import io.reelmill.shared.retry.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

/** Leases in the table {@code lease}, each change a transaction of its own. */
final class JdbcLeases implements Leases {
    /** With a connection that is cut while a lease is given back. */
    private static final Patience CUT = new Patience(Duration.ofSeconds(5));

    private final LeaseTable table;
    private final TransactionOperations transactions;
    private final HeldLeases held;
    private final LeaseKeeper keeper;

    JdbcLeases(LeaseTable table, TransactionOperations transactions, HeldLeases held, LeaseKeeper keeper) {
        this.table = table;
        this.transactions = transactions;
        this.held = held;
        this.keeper = keeper;
    }

    @Override
    public Optional<Lease> take(String name, Wishes wishes) {
        return holding(name, () -> {
                    Optional<Lease> replaced = transactions.execute(status -> table.replace(name, wishes));
                    return replaced.isPresent() ? replaced : insert(name, wishes);
                })
                .map(lease -> new Lease(lease.name(), lease.batch(), lease.node(), lease.token(), false, wishes));
    }

    private Optional<Lease> insert(String name, Wishes wishes) {
        try {
            return transactions.execute(status -> table.insert(name, wishes));
        } catch (DuplicateKeyException first) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Lease> takeOver(String name) {
        return holding(name, () -> transactions.execute(status -> table.move(name)));
    }

    @Override
    public Lease wish(Lease lease, Wishes wishes) {
        transactions.executeWithoutResult(status -> table.wish(lease, wishes));
        return new Lease(lease.name(), lease.batch(), lease.node(), lease.token(), false, wishes);
    }

    /** A lease that this process has not given back is not ended for it, whatever its row says. */
    private Optional<Lease> holding(String name, Supplier<Optional<Lease>> taking) {
        if (held.has(name)) {
            return Optional.empty();
        }
        Moment asked = held.now();
        Optional<Lease> taken = taking.get();
        taken.ifPresent(lease -> {
            held.hold(lease, asked);
            keeper.begin();
        });
        return taken;
    }

    @Override
    public void bind(Lease lease, long batch) {
        Optional<Held> own = held.find(lease).filter(held::owned);
        if (own.isEmpty() || !bound(lease, batch)) {
            own.ifPresent(Held::lose);
            throw new OwnershipLostException(
                    "Batch %d cannot go on here: its lease is another's by now".formatted(batch));
        }
        own.get().bind(batch);
    }

    private boolean bound(Lease lease, long batch) {
        try {
            return transactions.execute(status -> {
                table.free(batch, lease.name());
                return table.bind(lease, batch);
            });
        } catch (DuplicateKeyException anothers) {
            throw new AlreadyRunningException(
                    "Batch %d is being made; wait for its end, or stop it".formatted(batch), OptionalLong.of(batch));
        }
    }

    @Override
    public void release(Lease lease, boolean goesOn) {
        // First, so that no heartbeat takes a lease for lost that is given back.
        held.find(lease).ifPresent(held::forget);
        // Twice does no harm; not at all would keep everybody out until the lease runs out.
        CUT.of(() -> {
            transactions.executeWithoutResult(status -> {
                if (goesOn) {
                    table.keepForNext(lease);
                } else {
                    table.delete(lease);
                }
            });
            return lease;
        });
    }

    @Override
    public Optional<Lease> of(long batch) {
        return table.of(batch);
    }

    @Override
    public List<Lease> orphans() {
        return table.ended().stream().filter(lease -> !held.has(lease.name())).toList();
    }

    @Override
    public boolean askToStop(long batch) {
        return Boolean.TRUE.equals(transactions.execute(status -> table.askToStop(batch)));
    }
}

package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.provider.Waits;
import io.reelmill.core.session.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A ledger that does not give up what only this process knows: the name of an order that was accepted, or how one ended. When
 * the database is away, that is written again for a few minutes; a stop has it written once more.
 */
record PatientLedger(Ledger ledger, Waits waits) implements Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(PatientLedger.class);
    private static final int ATTEMPTS = 12;
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Override
    public Purchase intend(Order order, Budget budget) {
        return ledger.intend(order, budget);
    }

    @Override
    public Optional<Long> launch(SessionId session) {
        return ledger.launch(session);
    }

    @Override
    public void note(Purchase purchase) {
        Duration pause = FIRST;
        for (int left = ATTEMPTS; left > 1; left--) {
            if (noted(purchase)) {
                return;
            }
            try {
                waits.pause(pause);
            } catch (CancellationException stopping) {
                break;
            }
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        }
        ledger.note(purchase);
    }

    private boolean noted(Purchase purchase) {
        try {
            ledger.note(purchase);
            return true;
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "The ledger cannot be written ({}); it is tried again for {}", away.getMessage(), purchase.order());
            return false;
        }
    }

    @Override
    public Optional<Purchase> latest(SessionId session, String item, String sha256) {
        return ledger.latest(session, item, sha256);
    }

    @Override
    public List<Purchase> of(SessionId session) {
        return ledger.of(session);
    }

    @Override
    public List<Purchase> of(long batch) {
        return ledger.of(batch);
    }
}

package io.reelmill.infrastructure.repository.jdbc;

import io.micrometer.core.instrument.MeterRegistry;
import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.SessionId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts what is spent: {@code reelmill.spend} by provider and currency when an order is delivered, and
 * {@code reelmill.spend.perhaps} what may be charged for one that was not, once for each.
 */
final class MeteredLedger implements Ledger {
    private static final Set<Purchase.State> PERHAPS =
            Set.of(Purchase.State.PERHAPS_CHARGED, Purchase.State.WRITTEN_OFF, Purchase.State.IN_DOUBT);

    private static final int REMEMBERED = 10_000;

    private final Ledger ledger;
    private final MeterRegistry meters;
    // What is noted of an order twice is noted within moments.
    private final Set<String> counted =
            Collections.newSetFromMap(Collections.synchronizedMap(new Latest<>(REMEMBERED)));

    MeteredLedger(Ledger ledger, MeterRegistry meters) {
        this.ledger = ledger;
        this.meters = meters;
    }

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
        ledger.note(purchase);
        if (purchase.state() == Purchase.State.DELIVERED) {
            count("reelmill.spend", purchase, purchase.charged());
        } else if (PERHAPS.contains(purchase.state()) && purchase.charged().isEmpty()) {
            count("reelmill.spend.perhaps", purchase, purchase.order().estimate());
        }
    }

    private void count(String name, Purchase purchase, Optional<Cost> amount) {
        amount.filter(known -> counted.add(name + purchase.id()))
                .ifPresent(known -> meters.counter(
                                name, "provider", purchase.order().provider(), "currency", known.currency())
                        .increment(known.amount().doubleValue()));
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

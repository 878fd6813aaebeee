package io.reelmill.core.provider;

import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.Sum;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A ledger for tests; all sessions are of one batch. It remembers every state that was noted. */
public final class InMemoryLedger implements Ledger {
    private final List<Purchase> purchases = new ArrayList<>();
    private final List<Purchase.State> history = new ArrayList<>();
    private long launch = 1;
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");

    @Override
    public synchronized Purchase intend(Order order, Budget budget) {
        check("The batch", order, budget, purchases, budget.batch());
        check("The session", order, budget, of(order.session()), budget.sessionLimit(order.limit()));
        Purchase purchase = new Purchase(
                UUID.randomUUID().toString(),
                order,
                Purchase.State.INTENDED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now);
        purchases.add(purchase);
        history.add(purchase.state());
        return purchase;
    }

    @Override
    public synchronized Optional<Long> launch(SessionId session) {
        return Optional.of(launch);
    }

    public synchronized void launchAnew() {
        launch++;
    }

    private static void check(
            String whose, Order order, Budget budget, List<Purchase> earlier, Optional<BigDecimal> limit) {
        limit.ifPresent(most -> {
            Sum spent = earlier.stream()
                    .map(purchase -> Sum.of(purchase.weight(), budget.currency()))
                    .reduce(Sum.NOTHING, Sum::plus);
            Sum price = Sum.of(order.estimate(), budget.currency());
            if (!price.whole() || !spent.whole()) {
                throw new BudgetReachedException("%s may cost %s, and a price is not known".formatted(whose, most));
            }
            if (spent.plus(price).amount().compareTo(most) > 0) {
                throw new BudgetReachedException("%s may cost %s, and %s of it are spent: %s is too much"
                        .formatted(whose, most, spent.amount(), price.amount()));
            }
        });
    }

    @Override
    public synchronized void note(Purchase purchase) {
        if (purchases.stream().noneMatch(old -> old.id().equals(purchase.id()))) {
            throw new IllegalStateException("The ledger has no purchase " + purchase.id());
        }
        purchases.replaceAll(old -> old.id().equals(purchase.id()) ? purchase : old);
        history.add(purchase.state());
    }

    @Override
    public synchronized Optional<Purchase> latest(SessionId session, String item, String sha256) {
        return purchases.stream()
                .filter(purchase -> purchase.order().session().equals(session)
                        && purchase.order().item().equals(item)
                        && purchase.order().sha256().equals(sha256))
                .reduce((earlier, later) -> later);
    }

    @Override
    public synchronized List<Purchase> of(SessionId session) {
        return purchases.stream()
                .filter(purchase -> purchase.order().session().equals(session))
                .toList();
    }

    @Override
    public List<Purchase> of(long batch) {
        return all();
    }

    /** All of them, in the order of their intents. */
    public synchronized List<Purchase> all() {
        return List.copyOf(purchases);
    }

    /** Every state that any purchase went through, in order. */
    public synchronized List<Purchase.State> history() {
        return List.copyOf(history);
    }

    /** The instant of later intents. */
    public synchronized void at(Instant instant) {
        now = instant;
    }

    /** Purchases in this ledger. */
    public Purchases purchases(Budget budget) {
        return new Purchases(this, budget);
    }
}

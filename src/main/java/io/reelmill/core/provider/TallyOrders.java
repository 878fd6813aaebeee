package io.reelmill.core.provider;

import io.reelmill.core.UseCase;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.Spending;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Adds up what the ledger says: for a session, for a batch and its parts. Thread-safe. */
@UseCase
public final class TallyOrders {
    private final Ledger ledger;
    private final String currency;

    public TallyOrders(Ledger ledger, String currency) {
        this.ledger = ledger;
        this.currency = currency;
    }

    /** What the session costs as far as it is known now; zeros when nothing was ordered for it. */
    public Spending of(SessionId session) {
        return Tally.of(ledger.of(session), currency).spending();
    }

    public Tally of(long batch) {
        return Tally.of(ledger.of(batch), currency);
    }

    /** By provider and model, in the order in which they were first asked. */
    public Map<String, Tally> byProvider(long batch) {
        return by(batch, order -> order.provider() + " " + order.model());
    }

    /** Only sessions for which something was ordered. */
    public Map<SessionId, Tally> bySession(long batch) {
        return by(batch, Order::session);
    }

    private <K> Map<K, Tally> by(long batch, Function<Order, K> key) {
        Map<K, List<Purchase>> parts = new LinkedHashMap<>();
        for (Purchase purchase : ledger.of(batch)) {
            parts.computeIfAbsent(key.apply(purchase.order()), part -> new ArrayList<>())
                    .add(purchase);
        }
        Map<K, Tally> tallies = new LinkedHashMap<>();
        parts.forEach((part, purchases) -> tallies.put(part, Tally.of(purchases, currency)));
        return tallies;
    }
}

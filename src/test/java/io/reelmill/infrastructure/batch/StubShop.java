package io.reelmill.infrastructure.batch;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.provider.Purchases;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Provenance;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sells clips at 0.40 USD. Of a doubtful topic the answer to the first order of the second shot is lost. */
final class StubShop {
    /** A topic with this word has its clips bought. */
    static final String BOUGHT = "bought";

    static final String DOUBTFUL = "doubtful";
    static final Optional<Cost> PRICE = Optional.of(new Cost(new BigDecimal("0.40"), "USD"));

    /** What was sold, by session and shot, in the shop's own book. */
    final Queue<String> sold = new ConcurrentLinkedQueue<>();

    private final Purchases purchases;
    private final Ledger ledger;

    StubShop(Purchases purchases, Ledger ledger) {
        this.purchases = purchases;
        this.ledger = ledger;
    }

    Provenance buy(ClipOrder order) {
        Order money = new Order(
                order.session().id(),
                "clip:" + order.shot().label(),
                "shop",
                "1",
                "ab".repeat(32),
                PRICE,
                order.request().budget());
        Sale<String> sale = purchases.buy(money, () -> sell(order));
        return Provenance.bought("shop", "1", "cd", sale.charged());
    }

    private Sale<String> sell(ClipOrder order) {
        boolean doubtful =
                order.request().topic().contains(DOUBTFUL) && order.shot().number() == 2;
        if (doubtful && given(order) == 0) {
            throw TransientProviderException.lostAnswer("connection reset", null);
        }
        sold.add(order.session().id() + " " + order.shot().label());
        return new Sale<>("clip", PRICE);
    }

    private long given(ClipOrder order) {
        return ledger.of(order.session().id()).stream()
                .filter(purchase -> purchase.state() == Purchase.State.WRITTEN_OFF)
                .count();
    }
}

package io.reelmill.core.provider;

import io.reelmill.core.session.Cost;
import io.reelmill.core.session.SessionId;
import java.math.BigDecimal;
import java.util.Optional;

/** Orders for tests. */
public final class Orders {
    public static final SessionId ONE = new SessionId("session_20261123_093000_00000001");
    public static final SessionId TWO = new SessionId("session_20261123_093000_00000002");

    private Orders() {}

    public static Optional<Cost> usd(String amount) {
        return Optional.of(new Cost(new BigDecimal(amount), "USD"));
    }

    public static Order of(SessionId session, String item, Optional<Cost> estimate) {
        return new Order(session, item, "veo", "veo-3", "aa".repeat(32), estimate, Optional.empty());
    }

    /** An order of session one for a clip at the price in USD. */
    public static Order clip(int number, String price) {
        return of(ONE, "clip:000" + number, usd(price));
    }

    /** The order with a limit for its session. */
    public static Order within(Order order, String limit) {
        return new Order(
                order.session(),
                order.item(),
                order.provider(),
                order.model(),
                order.sha256(),
                order.estimate(),
                Optional.of(new BigDecimal(limit)));
    }

    /** A limit for the batch, in USD; answers may be asked for again up to 0.02. */
    public static Budget batch(String limit) {
        return new Budget(
                Optional.of(new BigDecimal(limit)),
                Optional.empty(),
                new BigDecimal("0.02"),
                "USD",
                Budget.WhenReached.STOP);
    }
}

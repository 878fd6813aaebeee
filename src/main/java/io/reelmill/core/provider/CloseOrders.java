package io.reelmill.core.provider;

import io.reelmill.core.UseCase;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.Spending;

/**
 * Closes the books of a session whose video is finished. A run that was killed may have asked for something that the next one
 * did without: nobody will ask for it again, so it must not stay open. Thread-safe.
 */
@UseCase
public final class CloseOrders {
    private final Ledger ledger;
    private final TallyOrders costs;

    public CloseOrders(Ledger ledger, TallyOrders costs) {
        this.ledger = ledger;
        this.costs = costs;
    }

    /** What the session costs, once every order whose fate is not known is given up; such a one may still be charged. */
    public Spending of(SessionId session) {
        ledger.of(session).stream()
                .filter(Purchase::unsettled)
                .forEach(purchase -> ledger.note(purchase.ended(
                        Purchase.State.WRITTEN_OFF,
                        "its answer was never recorded, and the video was finished without it")));
        return costs.of(session);
    }
}

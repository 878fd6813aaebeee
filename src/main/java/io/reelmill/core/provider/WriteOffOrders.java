package io.reelmill.core.provider;

import io.reelmill.core.UseCase;
import io.reelmill.core.session.SessionId;

/**
 * Gives up, by the user's word, a session's orders that would otherwise never be placed again: those in doubt and those that
 * were perhaps charged and not delivered. What may be charged for them stays in the ledger. Thread-safe.
 */
@UseCase
public final class WriteOffOrders {
    private final Ledger ledger;

    public WriteOffOrders(Ledger ledger) {
        this.ledger = ledger;
    }

    /** How many were given up; the same words may be bought again for the session. */
    public int of(SessionId session) {
        int given = 0;
        for (Purchase purchase : ledger.of(session)) {
            if (waits(purchase)) {
                ledger.note(purchase.ended(
                        Purchase.State.WRITTEN_OFF,
                        "given up by the user's word; before: "
                                + purchase.reason().orElse("its fate was not known")));
                given++;
            }
        }
        return given;
    }

    private static boolean waits(Purchase purchase) {
        return purchase.state() == Purchase.State.IN_DOUBT || purchase.state() == Purchase.State.PERHAPS_CHARGED;
    }
}

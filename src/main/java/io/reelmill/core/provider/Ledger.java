package io.reelmill.core.provider;

import io.reelmill.core.Port;
import io.reelmill.core.session.SessionId;
import java.util.List;
import java.util.Optional;

/**
 * All orders that cost money. Thread-safe over all threads and processes that share it; what a method has written is
 * durable when it returns. Never part of a surrounding transaction: an intent must outlive whatever fails after it.
 */
@Port
public interface Ledger {
    /**
     * Writes down that the order is about to be placed, unless a limit would be broken. Check and write are one: two
     * orders at the same time cannot both take the last money.
     *
     * @throws BudgetReachedException naming the limit, what is spent and what the order may cost; also when a limit is
     *     set and the order's price, or that of an earlier order, is not known or in another currency
     * @throws io.reelmill.core.session.OwnershipLostException when the batch is another process' by now
     * @throws IllegalStateException when the session is of no batch
     */
    Purchase intend(Order order, Budget budget);

    /** The launch that the session's batch is made by, by a number that no other launch has; empty where none is known. */
    default Optional<Long> launch(SessionId session) {
        return Optional.empty();
    }

    /**
     * Writes down where the purchase stands now. Where the batch is another process' by now, only what nobody else can find
     * out is written.
     *
     * @throws io.reelmill.core.session.OwnershipLostException after that, when the batch is another process' by now
     * @throws IllegalStateException when it was never intended
     */
    void note(Purchase purchase);

    /** The newest purchase of the same words for the same item; of its order all but the limit is kept. */
    Optional<Purchase> latest(SessionId session, String item, String sha256);

    /** In the order of their intents. */
    List<Purchase> of(SessionId session);

    /** Those of all sessions of the batch, in the order of their intents. */
    List<Purchase> of(long batch);
}

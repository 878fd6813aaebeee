package io.reelmill.core.provider;

import io.reelmill.core.session.Cost;
import java.time.Instant;
import java.util.Optional;

/**
 * An order in the ledger.
 *
 * @param id unique; where a provider stores what it makes it is the name of the place
 * @param operation the provider's name for the order, once it gave one
 * @param charged what it cost, once that is known
 * @param reason why it was not delivered
 */
public record Purchase(
        String id,
        Order order,
        State state,
        Optional<String> operation,
        Optional<Cost> charged,
        Optional<String> reason,
        Instant intendedAt) {

    /** Where an order stands. */
    public enum State {
        /** Written down before it is sent. After a crash nobody knows whether it was. */
        INTENDED,
        /** Accepted; the provider's name for it is known. */
        ORDERED,
        /** Delivered, proven and paid. */
        DELIVERED,
        /** Not accepted; nothing is charged. */
        DECLINED,
        /** Accepted and not delivered, or delivered and of no use: it may be charged. The same words are not bought again. */
        PERHAPS_CHARGED,
        /** Given up, by the user's word or because it was cheap: it may be charged, and the same words may be bought again. */
        WRITTEN_OFF,
        /** Perhaps accepted; it waits for the user's word. */
        IN_DOUBT
    }

    /** What it counts for against a budget: what it cost, or what it may still cost; empty when that is not known. */
    public Optional<Cost> weight() {
        return charged.or(() -> state == State.DECLINED ? Optional.of(Cost.NOTHING) : order.estimate());
    }

    /** Whether nobody knows if it was accepted. */
    public boolean unsettled() {
        return state == State.INTENDED || state == State.IN_DOUBT;
    }

    /** Accepted under the provider's name for it. */
    public Purchase ordered(String name) {
        return new Purchase(id, order, State.ORDERED, Optional.of(name), charged, Optional.empty(), intendedAt);
    }

    /** Delivered at a price, if that is known. */
    public Purchase delivered(Optional<Cost> price) {
        return new Purchase(id, order, State.DELIVERED, operation, price, Optional.empty(), intendedAt);
    }

    /** Ended in another way. */
    public Purchase ended(State how, String why) {
        return new Purchase(id, order, how, operation, charged, Optional.of(why), intendedAt);
    }
}

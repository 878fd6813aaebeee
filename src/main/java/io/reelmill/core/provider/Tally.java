package io.reelmill.core.provider;

import io.reelmill.core.session.Spending;
import io.reelmill.core.session.Sum;
import java.util.List;

/**
 * Orders added up, without those that were declined and cost nothing.
 *
 * @param currency of the sums; amounts in another one count as not known
 * @param estimated what they could cost at most when they were placed
 * @param charged what is charged for certain
 * @param perhaps what may be charged besides
 * @param inDoubt how many wait for the user's word
 */
public record Tally(int orders, String currency, Sum estimated, Sum charged, Sum perhaps, int inDoubt) {

    /** Adds up the purchases. */
    public static Tally of(List<Purchase> purchases, String currency) {
        Tally tally = new Tally(0, currency, Sum.NOTHING, Sum.NOTHING, Sum.NOTHING, 0);
        for (Purchase purchase : purchases) {
            tally = tally.with(purchase);
        }
        return tally;
    }

    private Tally with(Purchase purchase) {
        boolean priced = purchase.charged().isPresent();
        if (purchase.state() == Purchase.State.DECLINED && !priced) {
            return this;
        }
        Sum estimate = Sum.of(purchase.order().estimate(), currency);
        boolean certain = priced || purchase.state() == Purchase.State.DELIVERED;
        return new Tally(
                orders + 1,
                currency,
                estimated.plus(estimate),
                certain ? charged.plus(Sum.of(purchase.charged(), currency)) : charged,
                certain ? perhaps : perhaps.plus(estimate),
                inDoubt + (purchase.state() == Purchase.State.IN_DOUBT ? 1 : 0));
    }

    /** The same in a session's words. */
    public Spending spending() {
        return new Spending(currency, estimated.known(), charged.known(), perhaps.known());
    }
}

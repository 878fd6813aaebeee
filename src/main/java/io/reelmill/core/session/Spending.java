package io.reelmill.core.session;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a session costs. Each amount is empty when a part of it is not known or in another currency, and never zero for it.
 *
 * @param currency of the amounts, three letters
 * @param estimated the most that its orders could cost when they were placed, without those that were declined
 * @param actual what is charged for certain
 * @param perhaps what may be charged besides: orders that were accepted and not delivered, that are not settled, or in doubt
 */
public record Spending(
        String currency, Optional<BigDecimal> estimated, Optional<BigDecimal> actual, Optional<BigDecimal> perhaps) {

    /** Whether it is known that nothing was spent and nothing will be. */
    public boolean isNothing() {
        return nothing(estimated) && nothing(actual) && nothing(perhaps);
    }

    private static boolean nothing(Optional<BigDecimal> amount) {
        return amount.filter(known -> known.signum() == 0).isPresent();
    }
}

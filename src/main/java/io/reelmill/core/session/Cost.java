package io.reelmill.core.session;

import java.math.BigDecimal;
import java.util.Optional;

/** An amount of money that is known; where a price is not known there is no cost, never a zero. */
public record Cost(BigDecimal amount, String currency) {
    /** What the embedded providers cost, in any currency. */
    public static final Cost NOTHING = new Cost(BigDecimal.ZERO, "USD");

    public boolean isNothing() {
        return amount.signum() == 0;
    }

    /** Both together; empty when they are in different currencies, except that nothing is nothing in any. */
    public Optional<Cost> plus(Cost other) {
        if (isNothing() || other.isNothing()) {
            return Optional.of(isNothing() ? other : this);
        }
        return currency.equals(other.currency)
                ? Optional.of(new Cost(amount.add(other.amount), currency))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}

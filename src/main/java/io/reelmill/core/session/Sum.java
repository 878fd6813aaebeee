package io.reelmill.core.session;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount of money in a currency agreed on, parts of which may not be known.
 *
 * @param amount all that is known
 * @param whole whether that is everything; else the sum is at least the amount
 */
public record Sum(BigDecimal amount, boolean whole) {
    public static final Sum NOTHING = new Sum(BigDecimal.ZERO, true);
    public static final Sum UNKNOWN = new Sum(BigDecimal.ZERO, false);

    /** The cost; not known when there is none, or one in another currency. */
    public static Sum of(Optional<Cost> cost, String currency) {
        return cost.filter(known -> known.isNothing() || known.currency().equals(currency))
                .map(known -> new Sum(known.amount(), true))
                .orElse(UNKNOWN);
    }

    public Sum plus(Sum other) {
        return new Sum(amount.add(other.amount), whole && other.whole);
    }

    /** The amount, when it is everything. */
    public Optional<BigDecimal> known() {
        return Optional.of(amount).filter(all -> whole);
    }

    /** Whether it is known to be nothing. */
    public boolean isNothing() {
        return whole && amount.signum() == 0;
    }
}

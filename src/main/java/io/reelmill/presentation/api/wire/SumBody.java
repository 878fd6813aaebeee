package io.reelmill.presentation.api.wire;

import io.reelmill.core.session.Sum;

/**
 * An amount of money.
 *
 * @param amount all that is known, in decimal notation
 * @param whole whether that is everything; else it is at least the amount
 */
public record SumBody(String amount, boolean whole) {
    public static SumBody of(Sum sum) {
        return new SumBody(sum.amount().toPlainString(), sum.whole());
    }
}

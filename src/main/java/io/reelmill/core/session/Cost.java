package io.reelmill.core.session;

import java.math.BigDecimal;

/** An amount of money that is known; where a price is not known there is no cost, never a zero. */
public record Cost(BigDecimal amount, String currency) {
    /** What the embedded providers cost. */
    public static Cost nothing(String currency) {
        return new Cost(BigDecimal.ZERO, currency);
    }
}

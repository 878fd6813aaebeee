package io.reelmill.core.provider;

import io.reelmill.core.session.Cost;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a provider asks for so many units of something: seconds, characters, tokens, pictures.
 *
 * @param amount empty when it is not known, which is not nothing
 * @param units that cost the amount
 * @param currency three letters
 */
public record Price(Optional<BigDecimal> amount, int units, String currency) {
    /** For each. */
    public static Price each(Optional<BigDecimal> amount, String currency) {
        return new Price(amount, 1, currency);
    }

    /** For a million. */
    public static Price perMillion(Optional<BigDecimal> amount, String currency) {
        return new Price(amount, 1_000_000, currency);
    }

    /** The cost of a number of units; empty when the price is not known. */
    public Optional<Cost> of(long number) {
        // Exact: the units are a power of ten.
        return amount.map(price ->
                new Cost(price.multiply(BigDecimal.valueOf(number)).divide(BigDecimal.valueOf(units)), currency));
    }

    /** Both together; empty when either is not known. */
    public static Optional<Cost> sum(Optional<Cost> one, Optional<Cost> other) {
        return one.flatMap(known -> other.flatMap(known::plus));
    }
}

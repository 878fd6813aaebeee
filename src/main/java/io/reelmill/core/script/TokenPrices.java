package io.reelmill.core.script;

import io.reelmill.core.provider.Price;
import io.reelmill.core.session.Cost;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a language model charges.
 *
 * @param input for what it is told, in tokens
 * @param output for what it answers, in tokens
 */
public record TokenPrices(Price input, Price output) {
    /** Roles, separators and the like, which vendors count too. */
    private static final long ENVELOPE = 100;

    /** Prices for a million tokens; empty when they are not known. */
    public static TokenPrices perMillion(Optional<BigDecimal> input, Optional<BigDecimal> output, String currency) {
        return new TokenPrices(Price.perMillion(input, currency), Price.perMillion(output, currency));
    }

    /** The cost of so many tokens; empty when a price is not known. */
    public Optional<Cost> cost(long told, long answered) {
        return Price.sum(input.of(told), output.of(answered));
    }

    /** The most that the words and an answer of so many tokens can cost: no token is less than a byte. */
    public Optional<Cost> most(int answered, String... told) {
        long bytes = Stream.of(told)
                .mapToLong(words -> words.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        return cost(ENVELOPE + bytes, answered);
    }
}

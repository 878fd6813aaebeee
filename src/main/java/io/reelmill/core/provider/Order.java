package io.reelmill.core.provider;

import io.reelmill.core.session.Cost;
import io.reelmill.core.session.SessionId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is to be bought, for which session.
 *
 * @param item the session's derivation it is for, {@code clip:0003} for example
 * @param model the provider's model
 * @param sha256 the digest of everything that is sent to the provider: words, model, parameters, seed
 * @param estimate the most it can cost; empty when the price is not known
 * @param limit the most that its session may cost in all
 */
public record Order(
        SessionId session,
        String item,
        String provider,
        String model,
        String sha256,
        Optional<Cost> estimate,
        Optional<BigDecimal> limit) {

    /** Whether it is known to cost nothing. */
    public boolean free() {
        return estimate.filter(Cost::isNothing).isPresent();
    }

    @Override
    public String toString() {
        return "%s of %s by %s (%s)".formatted(item, session, provider, model);
    }
}

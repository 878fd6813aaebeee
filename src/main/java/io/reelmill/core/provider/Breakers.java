package io.reelmill.core.provider;

import io.reelmill.core.Port;
import java.util.Optional;

/** Who is not called at the moment, and why. Thread-safe; asking calls nobody. */
@Port
public interface Breakers {
    /** How a provider stands; empty when it was not called yet by this process. */
    Optional<Standing> of(String provider);

    /**
     * Where one stands.
     *
     * @param breaker {@code closed}, {@code half-open}, {@code open}
     * @param reason why it is not called, in its own last words; empty when it is
     */
    record Standing(String breaker, Optional<String> reason) {}
}

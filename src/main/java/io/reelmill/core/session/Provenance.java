package io.reelmill.core.session;

import java.util.Optional;

/**
 * Who made a file and with what.
 *
 * @param provider the provider's name in the configuration, {@code motion} for example
 * @param model the model or the version of the algorithm
 * @param seed the seed it was given, when it takes one
 * @param promptSha256 the hash of the words it was given, when there were any
 * @param cost what it cost, empty when that is not known
 */
public record Provenance(
        String provider, String model, Optional<Long> seed, Optional<String> promptSha256, Optional<Cost> cost) {

    /** Made by this software, from its inputs alone, at no cost. */
    public static Provenance embedded(String provider, String model) {
        return new Provenance(provider, model, Optional.empty(), Optional.empty(), Optional.of(Cost.NOTHING));
    }

    /** Bought, or made, by another's model. */
    public static Provenance bought(String provider, String model, String promptSha256, Optional<Cost> cost) {
        return new Provenance(provider, model, Optional.empty(), Optional.of(promptSha256), cost);
    }

    public Provenance withSeed(long value) {
        return new Provenance(provider, model, Optional.of(value), promptSha256, cost);
    }
}

package io.reelmill.core.provider;

import io.reelmill.core.session.Cost;
import java.util.Optional;

/**
 * What a provider delivered, and what it charges.
 *
 * @param charged empty when its price is not known
 */
public record Sale<T>(T goods, Optional<Cost> charged) {
    /** Delivered by this software itself. */
    public static <T> Sale<T> free(T goods) {
        return new Sale<>(goods, Optional.of(Cost.NOTHING));
    }
}

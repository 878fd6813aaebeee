package io.reelmill.presentation.api.wire;

import io.reelmill.core.operation.ProviderStates.ProviderState;
import org.jspecify.annotations.Nullable;

/**
 * A provider in one of its parts.
 *
 * @param part script, narration or clips
 * @param place from 1, in the order in which they are asked; 0 when it is not chosen in the settings
 * @param breaker closed, half-open or open; null where nothing is called over a network
 * @param reason why it is not called at the moment
 */
public record ProviderBody(
        String part,
        String name,
        String model,
        int place,
        @Nullable String breaker,
        @Nullable String reason) {
    public static ProviderBody of(ProviderState state) {
        return new ProviderBody(
                state.part(),
                state.name(),
                state.model(),
                state.place(),
                state.breaker().orElse(null),
                state.reason().orElse(null));
    }
}

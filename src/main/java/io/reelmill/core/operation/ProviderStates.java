package io.reelmill.core.operation;

import io.reelmill.core.Port;
import java.util.List;
import java.util.Optional;

/** How the providers stand. Thread-safe. */
@Port
public interface ProviderStates {
    List<ProviderState> all();

    /**
     * One provider in one of its parts.
     *
     * @param part {@code script}, {@code narration}, {@code clips}
     * @param name as in the settings
     * @param model the model or version
     * @param place from 1, in the order in which they are asked; 0 when it is not chosen in the settings
     * @param breaker {@code closed}, {@code half-open}, {@code open}; empty where nothing is called over a network
     * @param reason why it is not called at the moment
     */
    record ProviderState(
            String part, String name, String model, int place, Optional<String> breaker, Optional<String> reason) {}
}

package io.reelmill.shared.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;

/**
 * Counts what a cache was asked for as {@code reelmill.cache.requests}, with the tags {@code cache} and {@code result}
 * ({@code hit} or {@code miss}): the hit rate is the one through both. Thread-safe.
 */
public final class CacheRequests {
    private static final String NAME = "reelmill.cache.requests";

    private final MeterRegistry registry;
    private final String cache;

    public CacheRequests(MeterRegistry registry, String cache) {
        this.registry = registry;
        this.cache = cache;
    }

    /** Counts an answer and gives it back. */
    public <T> Optional<T> counted(Optional<T> found) {
        registry.counter(NAME, "cache", cache, "result", found.isPresent() ? "hit" : "miss")
                .increment();
        return found;
    }
}

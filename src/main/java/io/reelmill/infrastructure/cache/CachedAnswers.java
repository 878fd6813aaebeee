package io.reelmill.infrastructure.cache;

import io.reelmill.core.provider.AnswerCache;
import java.util.Optional;
import org.springframework.cache.Cache;

/** Answers in a cache of Spring's. */
record CachedAnswers(Cache cache) implements AnswerCache {
    @Override
    public Optional<byte[]> find(String key) {
        return Optional.ofNullable(cache.get(key, byte[].class));
    }

    @Override
    public void keep(String key, byte[] answer) {
        cache.put(key, answer);
    }
}

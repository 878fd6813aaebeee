package io.reelmill.infrastructure.cache;

import io.reelmill.core.provider.AnswerCache;
import io.reelmill.shared.metrics.CacheRequests;
import java.util.Optional;

/** Counts hits and misses; a cache that is away misses. */
record CountedAnswers(AnswerCache cache, CacheRequests requests) implements AnswerCache {
    @Override
    public Optional<byte[]> find(String key) {
        return requests.counted(cache.find(key));
    }

    @Override
    public void keep(String key, byte[] answer) {
        cache.keep(key, answer);
    }
}

package io.reelmill.core.provider;

import io.reelmill.core.Port;
import java.util.Optional;

/**
 * Answers of providers that need not be bought again: scripts and speech. Thread-safe. A cache that cannot be reached
 * knows nothing and keeps nothing; it never fails.
 */
@Port
public interface AnswerCache {
    /** @param key the digest of everything the answer depends on */
    Optional<byte[]> find(String key);

    void keep(String key, byte[] answer);
}

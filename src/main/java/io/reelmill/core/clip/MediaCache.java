package io.reelmill.core.clip;

import io.reelmill.core.Port;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Bought clips and stills, shared by all sessions, on disk. Thread-safe. What it gives is what was put in: a file whose
 * bytes have changed is set aside and not found any more.
 */
@Port
public interface MediaCache {
    /** @param key the digest of everything that was sent to the provider, with the file's ending: {@code <sha256>.mp4} */
    Optional<Path> find(String key);

    /**
     * Keeps what {@code work} writes to the path it is given; durable when it returns. When the work fails nothing is kept
     * and its exception goes on. The same key is worked on once at a time: who comes second gets what the first kept.
     */
    Path keep(String key, Consumer<Path> work);
}

package io.reelmill.core.operation;

import io.reelmill.core.Port;
import java.time.Instant;
import java.util.List;

/** The files of the media cache, to make room. Thread-safe. */
@Port
public interface BoughtMedia {
    List<Medium> all();

    /** Removes it; whoever needs it again buys it again. */
    void drop(Medium medium);

    /**
     * A file.
     *
     * @param name within the cache
     * @param usedAt when it was written or read last, as finely as the file system notes it
     */
    record Medium(String name, long bytes, Instant usedAt) {}
}

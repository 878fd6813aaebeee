package io.reelmill.core.session;

import io.reelmill.core.Port;
import java.util.List;
import java.util.Optional;

/** The batches of this home, to look at. Thread-safe; may be asked while a batch is running. */
@Port
public interface Batches {
    /** The newest first; each with its sessions. */
    List<BatchView> newest(int limit);

    Optional<BatchView> find(long batch);

    /** The batch that a session belongs to. */
    Optional<BatchView> of(SessionId session);
}

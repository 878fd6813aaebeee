package io.reelmill.core.session;

import io.reelmill.core.Port;
import java.nio.file.Path;

/** Runs batches and waits for their end. A failed session is a result, not an exception. Thread-safe. */
@Port
public interface BatchRunner {
    /**
     * Makes the videos of a request file. The batch is known by the file's content: one that is unfinished goes on, one
     * that is finished is shown again and nothing is made, unless {@code again} asks for a new batch.
     *
     * @param doubts what becomes of orders in doubt when a batch goes on
     * @throws io.reelmill.core.session.AlreadyRunningException when the batch is being made by another thread
     */
    BatchView run(Path requests, boolean again, Doubts doubts);

    /** The same, and nothing in doubt is bought again. */
    default BatchView run(Path requests, boolean again) {
        return run(requests, again, Doubts.KEPT);
    }

    /** Makes what is missing of a batch; a finished one is shown again. */
    BatchView restart(long batch, Doubts doubts);

    /** The same, and nothing in doubt is bought again. */
    default BatchView restart(long batch) {
        return restart(batch, Doubts.KEPT);
    }
}

package io.reelmill.core.operation;

import io.reelmill.core.Port;
import java.util.List;
import java.util.Optional;

/** The executions of all batches, to look at. Thread-safe. */
@Port
public interface Executions {
    /** The newest first, without their steps. */
    List<ExecutionView> newest(int limit);

    /** Those of a batch, the newest first, without their steps. */
    List<ExecutionView> of(long batch);

    /** With its steps. */
    Optional<ExecutionView> find(long execution);
}

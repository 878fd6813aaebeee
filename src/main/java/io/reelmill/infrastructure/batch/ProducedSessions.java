package io.reelmill.infrastructure.batch;

import java.util.Collection;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.partition.StepExecutionAggregator;
import org.springframework.batch.core.partition.support.DefaultStepExecutionAggregator;
import org.springframework.batch.core.step.StepExecution;

/**
 * What the sessions make of the step that produced them. Failed sessions are its result and not its failure: a failed step
 * that is followed by another is ABANDONED by Batch's flows, and a restart would pass over it for good. The report decides
 * what the batch is; its step runs again on every restart.
 */
final class ProducedSessions implements StepExecutionAggregator {
    /** The exit status when at least one session failed. */
    static final ExitStatus SESSIONS_FAILED = new ExitStatus("SESSIONS_FAILED");

    private final StepExecutionAggregator sums = new DefaultStepExecutionAggregator();

    @Override
    public void aggregate(StepExecution result, Collection<StepExecution> sessions) {
        sums.aggregate(result, sessions);
        if (result.getStatus() == BatchStatus.FAILED) {
            result.setStatus(BatchStatus.COMPLETED);
            result.setExitStatus(SESSIONS_FAILED);
        }
    }
}

package io.reelmill.infrastructure.batch;

import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Brings an execution whose process died into a state that Batch restarts. That the process is dead is known for certain:
 * a home has one owner at a time, by the lock on its data directory.
 */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final JobOperator operator;
    private final JobRepository repository;

    Recovery(JobOperator operator, JobRepository repository) {
        this.operator = operator;
        this.repository = repository;
    }

    /**
     * The execution as it is to be restarted. Whatever the job's own status says, no step of it runs any more: a process
     * that dies while it stops leaves a job that is STOPPED already with steps that are not.
     */
    JobExecution recover(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            endUnknown(execution);
        } else if (execution.isRunning()) {
            LOG.info(
                    "Batch {} was left {} by a process that is gone: recovering it",
                    execution.getJobInstanceId(),
                    execution.getStatus());
            operator.recover(execution);
        }
        JobExecution recovered = again(execution);
        recovered.getStepExecutions().stream().filter(Recovery::unended).forEach(this::end);
        return again(recovered);
    }

    private static boolean unended(StepExecution step) {
        return step.getStatus().isRunning() || step.getStatus() == BatchStatus.UNKNOWN;
    }

    private JobExecution again(JobExecution execution) {
        JobExecution stored = repository.getJobExecution(execution.getId());
        if (stored == null) {
            throw new IllegalStateException("The execution %d has vanished".formatted(execution.getId()));
        }
        return stored;
    }

    private void endUnknown(JobExecution execution) {
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(ExitStatus.FAILED);
        execution.setEndTime(LocalDateTime.now());
        repository.update(execution);
    }

    private void end(StepExecution step) {
        step.setStatus(BatchStatus.FAILED);
        step.setExitStatus(ExitStatus.FAILED);
        step.setEndTime(LocalDateTime.now());
        repository.update(step);
    }
}

package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.SessionState;
import io.reelmill.core.topic.Sessions;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Brings an execution whose process died, or whose state Batch does not know, into one that Batch restarts. That the process
 * is dead is known for certain: whoever recovers has its lease. Batch's own recovery leaves {@code UNKNOWN} alone, and an
 * execution that goes on after one that was recovered.
 */
final class Recovery {
    /** The exit code of an execution that was recovered and not restarted yet. */
    static final String RECOVERED = "RECOVERED";

    /** The exit code of an execution after which nobody begins the batch again by himself. */
    private static final String GIVEN_UP = "GIVEN_UP";

    /** So many processes in a row may die of a batch, or with it. */
    private static final int DEATHS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final JobRepository repository;
    private final Sessions sessions;

    Recovery(JobRepository repository, Sessions sessions) {
        this.repository = repository;
        this.sessions = sessions;
    }

    /** Whether there is anything to recover. */
    static boolean needed(JobExecution execution) {
        return unended(execution.getStatus())
                || execution.getStepExecutions().stream().anyMatch(step -> unended(step.getStatus()));
    }

    /**
     * Whether a batch that was left goes on by itself. One that failed does not; one that was recovered and then left again
     * does.
     */
    static boolean goesOn(JobExecution last) {
        return switch (last.getStatus()) {
            case COMPLETED, ABANDONED -> false;
            case FAILED -> died(last);
            default -> true;
        };
    }

    private static boolean died(JobExecution execution) {
        return needed(execution) || execution.getExitStatus().getExitCode().equals(RECOVERED);
    }

    /** Whether its processes died again and again, so that it may well be the batch that kills them. */
    boolean deadly(JobExecution last) {
        return repository.getJobExecutions(last.getJobInstance()).stream()
                        .sorted(Comparator.comparingLong(JobExecution::getId).reversed())
                        .takeWhile(Recovery::died)
                        .limit(DEATHS)
                        .count()
                == DEATHS;
    }

    /** Recovers a batch that is not restarted by itself. */
    void giveUp(JobExecution last) {
        JobExecution recovered = settle(last, BatchStatus.FAILED);
        recovered.setExitStatus(new ExitStatus(
                GIVEN_UP,
                "The process that made it died %d times in a row, so it is not begun again by itself; see the logs, then restart it"
                        .formatted(DEATHS)));
        repository.update(recovered);
    }

    /** Recovers an execution that is not to be restarted now: none of its sessions is being made any more. */
    JobExecution settle(JobExecution execution, BatchStatus left) {
        JobExecution recovered = recover(execution, left);
        sessions.of(execution.getJobInstanceId()).stream()
                .filter(session -> session.state() == SessionState.RUNNING)
                .forEach(session -> sessions.mark(session.id(), SessionState.STOPPED, Optional.empty()));
        return recovered;
    }

    /**
     * The execution as it is to be restarted. Whatever the job's own status says, no step of it runs any more: a process
     * that dies while it stops leaves a job that is STOPPED already with steps that are not.
     *
     * @param left FAILED, or STOPPED when somebody had asked for that
     */
    JobExecution recover(JobExecution execution, BatchStatus left) {
        if (!needed(execution)) {
            return execution;
        }
        LOG.info(
                "Batch {} was left {} by a process that is gone: recovering it",
                execution.getJobInstanceId(),
                execution.getStatus());
        ExitStatus exit = left == BatchStatus.STOPPED
                ? ExitStatus.STOPPED
                : new ExitStatus(RECOVERED, "The process that made it is gone");
        execution.getStepExecutions().stream()
                .filter(step -> unended(step.getStatus()))
                .forEach(step -> end(step, left, exit));
        if (unended(execution.getStatus())) {
            execution.setStatus(left);
            execution.setExitStatus(exit);
            execution.setEndTime(LocalDateTime.now());
            repository.update(execution);
        }
        return again(execution);
    }

    private static boolean unended(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    private JobExecution again(JobExecution execution) {
        JobExecution stored = repository.getJobExecution(execution.getId());
        if (stored == null) {
            throw new IllegalStateException("The execution %d has vanished".formatted(execution.getId()));
        }
        return stored;
    }

    private void end(StepExecution step, BatchStatus left, ExitStatus exit) {
        step.setStatus(left);
        step.setExitStatus(exit);
        step.setEndTime(LocalDateTime.now());
        repository.update(step);
    }
}

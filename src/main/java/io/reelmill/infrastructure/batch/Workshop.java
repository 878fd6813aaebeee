package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.Leases.Lease;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.Halt;
import io.reelmill.core.session.ProgressListener;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Where executions are begun, on a pool of their own. Batch's operator is not asked for it: it does not tell when the last
 * write for an execution is done, and only then the lease may go.
 */
final class Workshop {
    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    /** PostgreSQL gives up one of two transactions that are in each other's way. */
    private static final int ATTEMPTS = 5;

    private final VideoJob video;
    private final JobRepository repository;
    private final Makings makings;
    private final Floor floor;
    private final Told told;

    /**
     * Where batches are made.
     *
     * @param pool has a thread for each batch that is being made at once
     * @param process what halts everything
     * @param service whether a batch that is stopped for the process' sake is to go on with whoever comes next
     */
    record Floor(TaskExecutor pool, Halt process, boolean service) {}

    /** Who is told of a batch's end, and where it is seen how it ended. */
    record Told(Batches batches, ProgressListener listener) {}

    Workshop(VideoJob video, Makings makings, Floor floor, Told told) {
        this.video = video;
        this.repository = video.repository();
        this.makings = makings;
        this.floor = floor;
        this.told = told;
    }

    /**
     * Begins an execution; returns when it has its number.
     *
     * @param before the execution that it goes on after
     */
    Making begin(Lease lease, Wishes wishes, JobParameters parameters, Optional<JobExecution> before) {
        JobInstance instance = before.map(JobExecution::getJobInstance)
                .orElseGet(() -> patiently(() -> repository.createJobInstance(StepNames.JOB, parameters)));
        video.leases().bind(lease, instance.getInstanceId());
        ExecutionContext context = before.map(JobExecution::getExecutionContext).orElseGet(ExecutionContext::new);
        JobExecution execution =
                patiently(() -> repository.createJobExecution(instance, parameters, new ExecutionContext(context)));
        Making making = new Making(lease, wishes, execution, floor.process());
        makings.add(making);
        try {
            return making.halt().during(() -> {
                floor.pool().execute(() -> make(making));
                return making;
            });
        } catch (TaskRejectedException ending) {
            makings.remove(making);
            making.ended();
            throw ending;
        }
    }

    private static <T> T patiently(Supplier<T> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.get();
            } catch (ConcurrencyFailureException again) {
                if (attempt == ATTEMPTS) {
                    throw again;
                }
            }
        }
    }

    private void make(Making making) {
        try {
            if (making.stopping()) {
                making.execution().setStatus(BatchStatus.STOPPING);
            }
            video.job().execute(making.execution());
        } catch (JobInterruptedException interruption) {
            LOG.debug("Batch {} was interrupted", making.batch(), interruption);
        } finally {
            end(making);
        }
    }

    /** It was stopped for no user's sake: the process ends, or it was not sure of its lease any more. */
    private static boolean goesOn(Making making) {
        return making.lost() || (making.execution().getStatus() == BatchStatus.STOPPED && !making.asked());
    }

    /** First the lease: as long as it is there, nobody else can do anything with the batch. */
    private void end(Making making) {
        try {
            release(making);
            tell(making);
        } finally {
            makings.remove(making);
            making.ended();
        }
    }

    private void release(Making making) {
        try {
            video.leases().release(making.lease(), floor.service() && goesOn(making));
        } catch (RuntimeException failure) {
            LOG.warn("The lease of batch {} could not be given back; it ends by itself", making.batch(), failure);
        }
    }

    private void tell(Making making) {
        if (making.lost()) {
            return;
        }
        try {
            told.batches()
                    .find(making.batch())
                    .map(view -> view.in(state(making)))
                    .ifPresent(told.listener()::ended);
        } catch (RuntimeException failure) {
            LOG.warn("The end of batch {} could not be told", making.batch(), failure);
        }
    }

    /** How this execution ended, whatever became of the batch since. */
    private static BatchState state(Making making) {
        return switch (making.execution().getStatus()) {
            case COMPLETED -> BatchState.COMPLETED;
            case STOPPED -> BatchState.STOPPED;
            default -> BatchState.FAILED;
        };
    }
}

package io.reelmill.infrastructure.batch;

import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;

/**
 * One stage of one session, or one shot, as a step. It holds no database transaction while the stage works, and it runs
 * again after a restart even when it had ended: what it made is then only verified, so damage since is noticed.
 */
final class StageStep extends AbstractStep {
    private final Stage stage;
    private final Stop stop;

    StageStep(String name, JobRepository repository, Stop stop, Stage stage) {
        super(repository);
        this.stage = stage;
        this.stop = stop;
        setName(name);
        setAllowStartIfComplete(true);
    }

    @Override
    protected void doExecute(StepExecution execution) throws Exception {
        if (stop.requested()) {
            throw stop.exception("Stopped before " + getName());
        }
        try {
            stage.run(execution);
        } catch (Exception failure) {
            if (stop.requested()) {
                throw interrupted(failure);
            }
            throw failure;
        }
    }

    private JobExecutionException interrupted(Exception failure) {
        JobExecutionException interruption = stop.exception("Stopped during " + getName());
        interruption.initCause(failure);
        return interruption;
    }

    /** What the step does. */
    @FunctionalInterface
    interface Stage {
        void run(StepExecution execution) throws Exception;
    }
}

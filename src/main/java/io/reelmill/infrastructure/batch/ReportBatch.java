package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.topic.BatchReports;
import io.reelmill.core.topic.Rejections;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;

/**
 * Writes what became of the batch. As the job's last step it also decides the batch's status; a batch that is stopped never
 * comes to that step, so the report is written when the job ends, too. It is no tasklet, which would hold one connection of the
 * database from the first query to the last, and could not wait for another when that one breaks.
 */
final class ReportBatch extends AbstractStep implements JobExecutionListener {
    /** The exit status when a session is not finished. */
    static final ExitStatus UNFINISHED = new ExitStatus("UNFINISHED");

    private final Makings makings;
    private final Papers papers;

    /** What a report is made of, and where it goes. */
    record Papers(Batches batches, Rejections rejections, BatchReports reports, Home home) {}

    ReportBatch(JobRepository repository, Makings makings, Papers papers) {
        super(repository);
        this.makings = makings;
        this.papers = papers;
        setName(StepNames.REPORT_BATCH);
        setAllowStartIfComplete(true);
    }

    @Override
    protected void doExecute(StepExecution step) throws JobInterruptedException {
        JobExecution execution = step.getJobExecution();
        if (makings.of(execution).stopping()) {
            // Sessions that were never begun are no failure, and the batch is to go on.
            throw new JobInterruptedException("Stopped before the report");
        }
        BatchView view = view(execution);
        boolean finished = view.count(SessionState.COMPLETED) == view.sessions().size();
        write(view.in(finished ? BatchState.COMPLETED : BatchState.FAILED));
        step.setExitStatus(finished ? ExitStatus.COMPLETED : UNFINISHED);
    }

    @Override
    public void afterJob(JobExecution execution) {
        sayWhyAStepFailed(execution);
        if (execution.getStatus() == BatchStatus.STOPPED
                && !makings.of(execution).lost()) {
            write(view(execution).in(BatchState.STOPPED));
        }
    }

    /** In our words: what Batch keeps of a failure is the beginning of a stack trace, cut off before its cause. */
    private static void sayWhyAStepFailed(JobExecution execution) {
        execution.getStepExecutions().stream()
                .filter(step -> step.getStepName().equals(StepNames.READ_REQUESTS)
                        || step.getStepName().equals(StepNames.REPORT_BATCH))
                .flatMap(step -> step.getFailureExceptions().stream())
                .findFirst()
                .map(Reasons::of)
                .ifPresent(reason -> execution.setExitStatus(
                        new ExitStatus(execution.getExitStatus().getExitCode(), reason)));
    }

    private BatchView view(JobExecution execution) {
        long batch = execution.getJobInstanceId();
        return papers.batches()
                .find(batch)
                .orElseThrow(() -> new IllegalStateException("The batch %d has vanished".formatted(batch)));
    }

    private void write(BatchView view) {
        papers.reports()
                .write(view, papers.rejections().of(view.batch()), papers.home().batch(view.batch()));
    }
}

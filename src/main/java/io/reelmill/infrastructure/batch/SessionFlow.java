package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.Progress;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.topic.QueuedSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.SimpleStepHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/** The steps of one session, one after the other, as steps of the batch's own job execution. */
final class SessionFlow {
    private final JobRepository repository;
    private final SessionSteps steps;
    private final SessionRoom room;

    SessionFlow(JobRepository repository, SessionSteps steps, SessionRoom room) {
        this.repository = repository;
        this.steps = steps;
        this.room = room;
    }

    /**
     * Runs the flow to its end.
     *
     * @throws JobInterruptedException when the batch is being stopped
     * @throws SessionStoppedException when the session is being stopped by itself
     * @throws SessionFailedException when a stage failed
     */
    void run(QueuedSession session, SessionFolder folder, JobExecution execution, Stop stop)
            throws JobExecutionException {
        List<SessionSteps.Stage> stages = steps.of(session, folder, stop);
        for (SessionSteps.Stage stage : stages) {
            run(stage, folder, execution, stop);
        }
    }

    private void run(SessionSteps.Stage stage, SessionFolder folder, JobExecution execution, Stop stop)
            throws JobExecutionException {
        SessionId id = folder.id();
        if (stop.requested()) {
            throw stop.exception("Stopped before " + stage.name());
        }
        room.listener().moves(new Progress(id, stage.name(), 0));
        Instant begun = room.clock().instant();
        StepExecution ended = handle(stage.step().get(), execution);
        double seconds = Duration.between(begun, room.clock().instant()).toMillis() / 1000.0;
        if (stage.timed()) {
            folder.update(manifest -> manifest.withTiming(stage.name(), seconds));
        }
        if (ended.getStatus() != BatchStatus.COMPLETED) {
            if (stop.requested()) {
                throw stop.exception("Stopped during " + stage.name());
            }
            throw failure(stage, id, ended, execution);
        }
        room.log().line(id, String.format(Locale.ROOT, "%s done in %.1f s", stage.name(), seconds));
        room.listener().moves(new Progress(id, stage.name(), 1));
    }

    private StepExecution handle(Step step, JobExecution execution) throws JobExecutionException {
        return new SimpleStepHandler(repository).handleStep(step, execution);
    }

    private static SessionFailedException failure(
            SessionSteps.Stage stage, SessionId id, StepExecution ended, JobExecution execution) {
        // A partitioned stage only says that a partition failed; the shot's own step knows of what.
        List<Throwable> causes = Stream.concat(
                        execution.getStepExecutions().stream()
                                .filter(step -> step.getStepName().startsWith(StepNames.of(StepNames.SOURCE_CLIP, id)))
                                .flatMap(step -> step.getFailureExceptions().stream()),
                        ended.getFailureExceptions().stream())
                .toList();
        // Of several shots that failed, one in doubt is what the user has to know of.
        Throwable cause = causes.stream()
                .filter(Reasons::inDoubt)
                .findFirst()
                .or(() -> causes.stream().findFirst())
                .orElseGet(() -> new IllegalStateException(ended.getExitStatus().getExitDescription()));
        return new SessionFailedException(stage.name() + ": " + Reasons.of(cause), cause);
    }
}

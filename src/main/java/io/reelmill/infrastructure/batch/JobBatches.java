package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionStore;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.topic.QueuedSession;
import io.reelmill.core.topic.Rejections;
import io.reelmill.core.topic.Sessions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;

/** What Batch's metadata, the session table and the manifests say, put together. */
final class JobBatches implements Batches {
    private final JobRepository repository;
    private final Sessions sessions;
    private final Rejections rejections;
    private final SessionStore store;
    private final Launches launches;

    JobBatches(
            JobRepository repository, Sessions sessions, Rejections rejections, SessionStore store, Launches launches) {
        this.repository = repository;
        this.sessions = sessions;
        this.rejections = rejections;
        this.store = store;
        this.launches = launches;
    }

    @Override
    public List<BatchView> newest(int limit) {
        return repository.getJobInstances(StepNames.JOB, 0, limit).stream()
                .flatMap(instance -> view(instance).stream())
                .toList();
    }

    @Override
    public Optional<BatchView> find(long batch) {
        return Optional.ofNullable(repository.getJobInstance(batch)).flatMap(this::view);
    }

    @Override
    public Optional<BatchView> of(SessionId session) {
        return sessions.find(session).flatMap(queued -> find(queued.batch()));
    }

    private Optional<BatchView> view(JobInstance instance) {
        return Optional.ofNullable(repository.getLastJobExecution(instance)).map(this::view);
    }

    private BatchView view(JobExecution execution) {
        long batch = execution.getJobInstanceId();
        return new BatchView(
                batch,
                Parameters.source(execution.getJobParameters()),
                state(execution),
                instant(execution.getCreateTime()),
                Optional.ofNullable(execution.getEndTime()).map(JobBatches::instant),
                rejections.of(batch).size(),
                sessions(batch),
                reason(execution));
    }

    List<SessionView> sessions(long batch) {
        return sessions.of(batch).stream().map(this::view).toList();
    }

    private SessionView view(QueuedSession session) {
        return Views.of(session, store.find(session.id()).map(SessionFolder::manifest));
    }

    private BatchState state(JobExecution execution) {
        BatchStatus status = execution.getStatus();
        if (status.isRunning()) {
            return launches.runs(execution.getId()) ? BatchState.RUNNING : BatchState.INTERRUPTED;
        }
        if (status == BatchStatus.COMPLETED) {
            return BatchState.COMPLETED;
        }
        return status == BatchStatus.STOPPED ? BatchState.STOPPED : BatchState.FAILED;
    }

    private static Optional<String> reason(JobExecution execution) {
        return Optional.of(execution)
                .filter(ended -> ended.getStatus() == BatchStatus.FAILED)
                .map(ended -> ended.getExitStatus().getExitDescription())
                .filter(description -> !description.isBlank())
                .map(Reasons::of);
    }

    /** Batch keeps local times of the machine's zone. */
    private static Instant instant(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant();
    }
}

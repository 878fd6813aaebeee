package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.Halt;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.topic.QueuedSession;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;

/**
 * The partition of one session: runs the session's flow and keeps its state in the database and the manifest. One object
 * serves all partitions.
 */
final class SessionStep extends AbstractStep {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStep.class);

    private final SessionRoom room;
    private final SessionFlow flow;
    private final Makings makings;

    SessionStep(JobRepository repository, SessionRoom room, SessionFlow flow, Makings makings) {
        super(repository);
        this.room = room;
        this.flow = flow;
        this.makings = makings;
        setName(StepNames.PRODUCE_SESSION);
        // What was finished is looked at again after a restart, because it may have been damaged since.
        setAllowStartIfComplete(true);
    }

    @Override
    protected void doExecute(StepExecution execution) throws Exception {
        SessionId id = new SessionId(StepNames.partition(execution.getStepName()));
        Making making = makings.of(execution.getJobExecution());
        if (making.stopping()) {
            throw new JobInterruptedException("Stopped before session " + id);
        }
        QueuedSession session = room.sessions()
                .find(id)
                .orElseThrow(() -> new IllegalStateException("The database does not know the session " + id));
        try (MDC.MDCCloseable ignored = MDC.putCloseable("session", id.value());
                Halt.Scope scope = making.open(id)) {
            scope.halt().calling(() -> {
                produce(session, execution.getJobExecution(), new Stop(making, scope.halt()));
                return session;
            });
        } finally {
            making.close(id);
        }
    }

    private void produce(QueuedSession session, JobExecution execution, Stop stop) throws Exception {
        SessionState state = SessionState.FAILED;
        Optional<String> reason = Optional.empty();
        try {
            refuseWhenHeld(session.id());
            SessionFolder folder =
                    room.store().open(session.id(), session.request().parameters());
            if (!SealedSession.holds(folder)) {
                make(session, folder, execution, stop);
            }
            state = SessionState.COMPLETED;
        } catch (JobInterruptedException | SessionStoppedException interruption) {
            state = SessionState.STOPPED;
            throw interruption;
        } catch (Exception | Error failure) {
            // An Error too, lack of memory for one: a session never fails without a reason.
            state = Reasons.inDoubt(failure) ? SessionState.IN_DOUBT : SessionState.FAILED;
            reason = Optional.of(Reasons.of(failure));
            LOG.debug("Session {} failed", session.id(), failure);
            throw failure;
        } finally {
            if (!stop.making().lost()) {
                room.end(session, state, reason);
            }
        }
    }

    /** Looked at once its own halt can be requested, so that no wish to stop it comes between. */
    private void refuseWhenHeld(SessionId id) throws SessionStoppedException {
        if (!room.holds().held(id)) {
            return;
        }
        if (room.store().find(id).filter(SealedSession::holds).isEmpty()) {
            throw new SessionStoppedException("Session %s was stopped".formatted(id));
        }
        // The stop came when there was nothing left to be stopped.
        room.holds().release(id);
    }

    private void make(QueuedSession session, SessionFolder folder, JobExecution execution, Stop stop) throws Exception {
        room.sessions().mark(folder.id(), SessionState.RUNNING, Optional.empty());
        folder.update(manifest -> manifest.in(SessionState.RUNNING, Optional.empty()));
        room.log().line(session.id(), "begins: " + session.request().topic());
        flow.run(session, folder, execution, stop);
    }
}

package io.reelmill.infrastructure.batch;

import io.reelmill.core.provider.TallyOrders;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionLog;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionStore;
import io.reelmill.core.session.Spending;
import io.reelmill.core.topic.QueuedSession;
import io.reelmill.core.topic.Sessions;
import java.util.Locale;
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

    private final Sessions sessions;
    private final SessionStore store;
    private final SessionLog log;
    private final TallyOrders costs;
    private final SessionFlow flow;
    private final StopSignal stop;
    private final ProgressListener listener;

    SessionStep(JobRepository repository, SessionRoom room, SessionFlow flow, StopSignal stop) {
        super(repository);
        this.sessions = room.sessions();
        this.store = room.store();
        this.log = room.log();
        this.costs = room.costs();
        this.listener = room.listener();
        this.flow = flow;
        this.stop = stop;
        setName(StepNames.PRODUCE_SESSION);
        // What was finished is looked at again after a restart, because it may have been damaged since.
        setAllowStartIfComplete(true);
    }

    @Override
    protected void doExecute(StepExecution execution) throws Exception {
        SessionId id = new SessionId(StepNames.partition(execution.getStepName()));
        if (stop.requested()) {
            throw new JobInterruptedException("Stopped before session " + id);
        }
        QueuedSession session = sessions.find(id)
                .orElseThrow(() -> new IllegalStateException("The database does not know the session " + id));
        try (MDC.MDCCloseable ignored = MDC.putCloseable("session", id.value())) {
            produce(session, execution.getJobExecution());
        }
    }

    private void produce(QueuedSession session, JobExecution execution) throws Exception {
        SessionState state = SessionState.FAILED;
        Optional<String> reason = Optional.empty();
        try {
            SessionFolder folder = store.open(session.id(), session.request().parameters());
            if (!SealedSession.holds(folder)) {
                make(session, folder, execution);
            }
            state = SessionState.COMPLETED;
        } catch (JobInterruptedException interruption) {
            state = SessionState.STOPPED;
            throw interruption;
        } catch (Exception | Error failure) {
            // An Error too, lack of memory for one: a session never fails without a reason.
            state = Reasons.inDoubt(failure) ? SessionState.IN_DOUBT : SessionState.FAILED;
            reason = Optional.of(Reasons.of(failure));
            LOG.debug("Session {} failed", session.id(), failure);
            throw failure;
        } finally {
            end(session, state, reason);
        }
    }

    private void make(QueuedSession session, SessionFolder folder, JobExecution execution) throws Exception {
        sessions.mark(folder.id(), SessionState.RUNNING, Optional.empty());
        folder.update(manifest -> manifest.in(SessionState.RUNNING, Optional.empty()));
        log.line(session.id(), "begins: " + session.request().topic());
        flow.run(session, folder, execution);
    }

    /** The database first: it is told even when the disk of the session is what failed. */
    private void end(QueuedSession session, SessionState state, Optional<String> reason) {
        sessions.mark(session.id(), state, reason);
        log.line(
                session.id(),
                state.name().toLowerCase(Locale.ROOT)
                        + reason.map(why -> ": " + why).orElse(""));
        Optional<SessionFolder> folder = store.find(session.id());
        if (state != SessionState.COMPLETED) {
            Spending cost = costs.of(session.id());
            folder.ifPresent(present ->
                    present.update(manifest -> manifest.in(state, reason).withCost(cost)));
        }
        if (session.state() != SessionState.COMPLETED) {
            listener.ends(Views.of(sessions.find(session.id()).orElse(session), folder.map(SessionFolder::manifest)));
        }
    }
}

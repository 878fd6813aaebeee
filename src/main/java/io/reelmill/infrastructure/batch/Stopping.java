package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Leases;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.session.Halt;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.topic.QueuedSession;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;

/** Has batches and sessions stopped, those of other nodes too. Thread-safe. */
final class Stopping implements Leases.Watcher {
    private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);
    private static final Set<SessionState> STOPPABLE = EnumSet.of(SessionState.QUEUED, SessionState.RUNNING);

    private final VideoJob video;
    private final Makings makings;
    private final SessionRoom.Books books;
    private final Executor aside;

    /** @param aside has a thread for what somebody else does not wait for */
    Stopping(VideoJob video, Makings makings, SessionRoom.Books books, Executor aside) {
        this.video = video;
        this.makings = makings;
        this.books = books;
        this.aside = aside;
    }

    /** @return whether anybody makes it, who stops it now */
    boolean stop(long batch) {
        // Written down first: whoever takes the batch over finds that it is not to go on.
        boolean asked = video.leases().askToStop(batch);
        Optional<Making> local = makings.of(batch);
        local.ifPresent(this::byWish);
        return local.isPresent() || (asked && video.leases().of(batch).isPresent());
    }

    void stop(SessionId id) {
        QueuedSession session =
                books.sessions().find(id).orElseThrow(() -> new UnknownException("There is no session " + id));
        boolean making = makings.of(session.batch()).isPresent()
                || video.leases().of(session.batch()).isPresent();
        if (!making || !STOPPABLE.contains(session.state())) {
            throw new ConflictException(
                    "Session %s is neither queued nor being made; it is %s".formatted(id, session.state()));
        }
        books.holds().hold(id);
        held(id);
    }

    /**
     * The process ends, and its work is halted; the batch goes on with whoever comes next. Nobody waits until that is written
     * down: work that was halted ends as stopped by itself, and a database that is away must not hold up the next batch.
     */
    void forTheProcess(Making making) {
        try {
            aside.execute(() -> writeDown(making));
        } catch (RejectedExecutionException late) {
            LOG.debug("The stop of batch {} is left to its own end", making.batch(), late);
        }
    }

    private void writeDown(Making making) {
        try {
            if (!making.end().isDone()) {
                stopExecution(making);
            }
        } catch (RuntimeException failure) {
            LOG.warn("The stop of batch {} is left to its own end: {}", making.batch(), failure.getMessage());
        }
    }

    private void byWish(Making making) {
        try {
            making.stop();
        } finally {
            stopExecution(making);
        }
    }

    /** Batch's own stop, which is what makes its status STOPPED; the halt only ends the work. */
    private void stopExecution(Making making) {
        JobExecution current =
                video.repository().getJobExecution(making.execution().getId());
        try {
            if (current != null && !making.lost()) {
                video.operator().stop(current);
            }
        } catch (JobExecutionNotRunningException ended) {
            LOG.debug("Batch {} ended before it could be stopped", making.batch(), ended);
        }
    }

    @Override
    public void stopRequested(long batch) {
        makings.of(batch).filter(making -> !making.asked()).ifPresent(making -> {
            making.stop();
            aside.execute(() -> stopExecution(making));
        });
    }

    @Override
    public void held(SessionId session) {
        aside.execute(() -> books.sessions()
                .find(session)
                .ifPresent(known -> makings.of(known.batch()).ifPresent(making -> end(making, known))));
    }

    private void end(Making making, QueuedSession session) {
        Optional<Halt> begun = making.session(session.id());
        begun.ifPresent(Halt::request);
        if (begun.isEmpty() && session.state() == SessionState.QUEUED) {
            books.sessions().mark(session.id(), SessionState.STOPPED, Optional.empty());
        }
    }

    @Override
    public void lost(long batch) {
        makings.of(batch).ifPresent(making -> {
            LOG.warn("Batch {} is another node's by now; what this one does of it is dropped", batch);
            making.lose();
        });
    }
}

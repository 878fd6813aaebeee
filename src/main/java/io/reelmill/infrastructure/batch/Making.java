package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.Leases.Lease;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.Halt;
import io.reelmill.core.session.SessionId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** A batch that this process is making, and the ways to have it, or one of its sessions, stopped. Thread-safe. */
final class Making {
    private final Lease lease;
    private final Wishes wishes;
    private final JobExecution execution;
    private final Halt.Scope scope;
    private final Map<SessionId, Halt> sessions = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile boolean asked;
    private volatile boolean lost;

    /**
     * A batch that is about to be made.
     *
     * @param execution the execution by which it is being made, the very object that Batch works with
     * @param process what halts everything
     */
    Making(Lease lease, Wishes wishes, JobExecution execution, Halt process) {
        this.lease = lease;
        this.wishes = wishes;
        this.execution = execution;
        this.scope = process.child();
        this.asked = lease.stopRequested();
    }

    Lease lease() {
        return lease;
    }

    Wishes wishes() {
        return wishes;
    }

    long batch() {
        return execution.getJobInstanceId();
    }

    JobExecution execution() {
        return execution;
    }

    Halt halt() {
        return scope.halt();
    }

    /** Whether the batch as a whole is being stopped. */
    boolean stopping() {
        return halt().requested();
    }

    /** Whether it is another process' by now: nothing may be written for it any more. */
    boolean lost() {
        return lost;
    }

    /** Whether somebody asked for the stop, as opposed to the process' own end. */
    boolean asked() {
        return asked;
    }

    void stop() {
        asked = true;
        halt().request();
    }

    /** In memory alone: Batch begins nothing more, and what it would write down is dropped by {@link FencedRepository}. */
    void lose() {
        lost = true;
        execution.setStatus(BatchStatus.STOPPING);
        halt().request();
    }

    /** Opens the halt of one of its sessions; {@link #close(SessionId)} has to follow. */
    Halt.Scope open(SessionId session) {
        Halt.Scope opened = halt().child();
        sessions.put(session, opened.halt());
        return opened;
    }

    void close(SessionId session) {
        sessions.remove(session);
    }

    /** The halt of a session that is being made at the moment. */
    Optional<Halt> session(SessionId session) {
        return Optional.ofNullable(sessions.get(session));
    }

    CompletableFuture<Void> end() {
        return end;
    }

    /** Nobody works on it any more. */
    void ended() {
        scope.close();
        end.complete(null);
    }
}

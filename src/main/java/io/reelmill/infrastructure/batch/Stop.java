package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.Halt;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;

/**
 * Whether the work on a session is to end. Batch takes an interrupted step for the wish to stop the whole job, so a session
 * that is stopped by itself fails its steps instead.
 */
record Stop(Making making, Halt session) {
    boolean requested() {
        return session.requested();
    }

    JobExecutionException exception(String when) {
        return making.stopping() ? new JobInterruptedException(when) : new SessionStoppedException(when);
    }
}

package io.reelmill.infrastructure.batch;

import org.springframework.batch.core.job.JobExecutionException;

/** A session was stopped by itself; the others of its batch go on. */
final class SessionStoppedException extends JobExecutionException {
    private static final long serialVersionUID = 1L;

    SessionStoppedException(String message) {
        super(message);
    }
}

package io.reelmill.infrastructure.batch;

import org.springframework.batch.core.job.JobExecutionException;

/** A stage of a session failed; the message names the stage and the cause. */
final class SessionFailedException extends JobExecutionException {
    private static final long serialVersionUID = 1L;

    SessionFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.reelmill.shared.retry;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Work that a database may refuse for the sake of another's: launches of batches above all. Thread-safe. */
public final class Retried {
    private static final RetryTemplate CONFLICTS = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(10)
            .delay(Duration.ofMillis(20))
            .jitter(Duration.ofMillis(10))
            .multiplier(2)
            .maxDelay(Duration.ofMillis(500))
            .predicate(SqlFailures::conflict)
            .build());

    private Retried() {}

    /**
     * Does a whole transaction, again when the database gave it up (SQLSTATE 40001 or 40P01), at most ten times in about
     * four seconds; then its last failure is thrown as it is. The work must begin its own transaction.
     */
    public static <T> T onConflict(Supplier<T> transaction) {
        return CONFLICTS.invoke(transaction);
    }
}

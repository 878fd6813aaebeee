package io.reelmill.infrastructure.resilience;

import io.reelmill.core.provider.TransientProviderException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.retry.RetryContext;
import org.springframework.retry.RetryPolicy;
import org.springframework.retry.backoff.BackOffContext;
import org.springframework.retry.backoff.BackOffPolicy;
import org.springframework.retry.context.RetryContextSupport;

/**
 * Whether one call is tried again, and when: Spring Retry's two questions. Asked for one call, by one thread. What may have
 * been charged is tried again only when it is free; being asked for fewer calls is no failed try.
 */
final class Persistence implements RetryPolicy, BackOffPolicy {
    private static final long serialVersionUID = 1L;

    private final transient Visit visit;
    private final transient Rules rules;
    private final transient StoppableWaits waits;
    private final transient RetryBudget budget;
    private transient Duration pause = Duration.ZERO;
    private boolean again = true;
    private boolean retrying;
    private int failures;

    Persistence(Visit visit, Rules rules, StoppableWaits waits, RetryBudget budget) {
        this.visit = visit;
        this.rules = rules;
        this.waits = waits;
        this.budget = budget;
    }

    @Override
    public RetryContext open(@Nullable RetryContext parent) {
        return new RetryContextSupport(parent);
    }

    @Override
    public boolean canRetry(RetryContext context) {
        return again;
    }

    @Override
    public void registerThrowable(RetryContext context, Throwable failure) {
        ((RetryContextSupport) context).registerThrowable(failure);
        again = visit.inside() && failure instanceof TransientProviderException passing && worthIt(passing);
    }

    /** Whether the next try follows a failed one; one that was throttled was none. */
    boolean retrying() {
        return retrying;
    }

    private boolean worthIt(TransientProviderException failure) {
        retrying = !failure.throttled();
        if (failure.throttled()) {
            // Its lane makes it wait.
            pause = Duration.ZERO;
            return true;
        }
        boolean repeatable = visit.call().free() || !failure.perhapsCharged();
        if (!repeatable || ++failures >= rules.settings().attempts()) {
            return false;
        }
        Duration jittered = rules.retrying().fully(failures);
        pause = failure.retryAfter()
                .filter(asked -> asked.compareTo(jittered) > 0)
                .orElse(jittered);
        Instant now = waits.time().instant();
        return !now.plus(pause).isAfter(visit.deadline()) && budget.take(now);
    }

    @Override
    public void close(RetryContext context) {
        // Nothing is kept.
    }

    @Override
    public BackOffContext start(RetryContext context) {
        return new Start();
    }

    @Override
    public void backOff(BackOffContext context) {
        waits.pause(pause);
    }

    /** All that is to be known is known here. */
    private static final class Start implements BackOffContext {
        private static final long serialVersionUID = 1L;
    }
}

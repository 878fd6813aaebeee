package io.reelmill.shared.retry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does work again while the database is away or gives it up for another's sake. Thread-safe.
 *
 * @param longest how long after its beginning work is done again at most
 * @param pauses between two tries
 */
public record Patience(Duration longest, Pauses pauses, InstantSource clock) {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    public Patience(Duration longest) {
        this(longest, pause -> Thread.sleep(pause.toMillis()), InstantSource.system());
    }

    /** A whole transaction, or several. */
    @FunctionalInterface
    public interface Work<T, X extends Throwable> {
        T run() throws X;
    }

    /** How time is let pass. */
    @FunctionalInterface
    public interface Pauses {
        void pause(Duration length) throws InterruptedException;
    }

    /** Does work that does no harm when it is done twice. */
    public <T, X extends Throwable> T of(Work<T, X> work) throws X {
        return of(work, work);
    }

    /**
     * Does work.
     *
     * @param again in its place after a failure; finds out first whether the work came through after all
     */
    public <T, X extends Throwable> T of(Work<T, X> work, Work<T, X> again) throws X {
        Instant until = clock.instant().plus(longest);
        try {
            return work.run();
        } catch (RuntimeException failure) {
            return later(again, failure, until);
        }
    }

    private <T, X extends Throwable> T later(Work<T, X> again, RuntimeException first, Instant until) throws X {
        RuntimeException last = first;
        Duration pause = FIRST;
        while (worthIt(last) && clock.instant().isBefore(until)) {
            LOG.warn("The database is away ({}); what needs it waits", SqlFailures.words(last));
            pause(pause, last);
            try {
                return again.run();
            } catch (RuntimeException failure) {
                last = failure;
                Duration doubled = pause.multipliedBy(2);
                pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            }
        }
        throw last;
    }

    private static boolean worthIt(RuntimeException failure) {
        return SqlFailures.away(failure) || SqlFailures.conflict(failure);
    }

    private void pause(Duration length, RuntimeException failure) {
        try {
            pauses.pause(length);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}

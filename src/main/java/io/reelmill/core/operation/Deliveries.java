package io.reelmill.core.operation;

import io.reelmill.core.Port;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is to be told to whom. One is written down with its event, in one transaction, and stays until it was taken; one that
 * was given up stays to be looked at until its event goes. Thread-safe over all nodes; times are the database's.
 */
@Port
public interface Deliveries {
    /**
     * Takes the delivery of this name that has been due for longest, so that nobody else takes it.
     *
     * @param hold for how long; when it was not settled by then, its owner is taken for dead and it is due again
     */
    Optional<Delivery> claim(String hook, Duration hold);

    /** Notes what came of a claimed one; does nothing when somebody else has claimed it meanwhile. */
    void settle(Delivery delivery, Result result);

    /** How many are neither taken nor given up. */
    long pending();

    /** The newest that were given up. */
    List<GivenUp> givenUp(int limit);

    /**
     * A delivery that its owner is to make now.
     *
     * @param attempt from 1; each claim is one
     */
    record Delivery(long id, String hook, int attempt, Event event) {}

    /** One that was tried for the last time, and why it was not taken then. */
    record GivenUp(long id, String hook, long event, int attempts, String error) {}

    /**
     * What came of it.
     *
     * @param error why it was not taken, in one line; empty when it was
     * @param again after how long it is due again; empty when it is over
     */
    record Result(Optional<String> error, Optional<Duration> again) {
        public static final Result TAKEN = new Result(Optional.empty(), Optional.empty());

        public static Result failed(String error, Duration again) {
            return new Result(Optional.of(error), Optional.of(again));
        }

        public static Result givenUp(String error) {
            return new Result(Optional.of(error), Optional.empty());
        }
    }
}

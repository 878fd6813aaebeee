package io.reelmill.fakevertex;

import java.time.Duration;
import java.util.Optional;

/**
 * How much of a kind is taken at most; what is more is answered with 429.
 *
 * @param orders accepted in any window
 * @param atOnce being worked on at the same time
 * @param tellWhen whether the answer says when to come again
 */
public record Quota(int orders, Duration window, int atOnce, boolean tellWhen) {
    public static final Quota NONE = new Quota(Integer.MAX_VALUE, Duration.ofMinutes(1), Integer.MAX_VALUE, false);

    /** So many orders in any minute and so many at once. */
    public static Quota perMinute(int orders, int atOnce) {
        return new Quota(orders, Duration.ofMinutes(1), atOnce, false);
    }

    /** What a gate says when it is closed. */
    record Refusal(String message, Optional<Duration> retryAfter) {}
}

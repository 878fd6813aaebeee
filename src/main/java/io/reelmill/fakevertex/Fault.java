package io.reelmill.fakevertex;

import java.time.Duration;
import java.util.Optional;

/**
 * A rule of the script of faults.
 *
 * @param step the calls it is for
 * @param argument the status, the error code or the bytes a second, where the effect has one; 0 otherwise
 * @param retryAfter what a status says about when to come again
 * @param plan which of the calls it befalls
 */
public record Fault(Step step, Effect effect, int argument, Optional<Duration> retryAfter, Plan plan) {

    /** On every call. */
    public static Fault on(Step step, Effect effect) {
        return on(step, effect, 0);
    }

    public static Fault on(Step step, Effect effect, int argument) {
        return new Fault(step, effect, argument, Optional.empty(), Plan.ALWAYS);
    }

    public static Fault status(Step step, int status) {
        return on(step, Effect.STATUS, status);
    }

    public Fault retryAfter(Duration wait) {
        return new Fault(step, effect, argument, Optional.of(wait), plan);
    }

    /** Only so often. */
    public Fault times(int times) {
        return planned(new Plan(times, plan.after(), plan.every(), plan.share(), plan.seed()));
    }

    /** Only after so many calls. */
    public Fault after(int calls) {
        return planned(new Plan(plan.times(), calls, plan.every(), plan.share(), plan.seed()));
    }

    /** Only every so many calls. */
    public Fault every(int calls) {
        return planned(new Plan(plan.times(), plan.after(), calls, plan.share(), plan.seed()));
    }

    /** Only this share of the calls, 0 to 1, by chance; the same seed gives the same luck. */
    public Fault share(double share, long seed) {
        return planned(new Plan(plan.times(), plan.after(), plan.every(), share, seed));
    }

    boolean is(Effect other) {
        return effect == other;
    }

    Fault planned(Plan other) {
        return new Fault(step, effect, argument, retryAfter, other);
    }

    /**
     * Which calls of its step a rule befalls; all conditions hold at once.
     *
     * @param times at most so often
     * @param after not the first so many
     * @param every the first of every so many after them
     * @param share by chance, 0 to 1
     */
    public record Plan(int times, int after, int every, double share, long seed) {
        static final Plan ALWAYS = new Plan(Integer.MAX_VALUE, 0, 1, 1, 0);

        public Plan {
            if (times < 0 || after < 0 || every < 1 || !(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "times and after are at least 0, every at least 1, share lies between 0 and 1");
            }
        }
    }
}

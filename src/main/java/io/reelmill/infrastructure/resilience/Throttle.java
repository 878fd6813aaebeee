package io.reelmill.infrastructure.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Slows down when the provider asks for fewer calls (HTTP status 429): all wait as long as it says, or longer each time, and
 * then one call probes before the others go on.
 *
 * <p>Every call passes two of them. After the provider's own pause the first answer to anything lets all others go on; an
 * operation's own throttle stays until that operation is answered, since its quota may be used up while others' are not.
 */
final class Throttle implements Hurdle {
    private final Backoff backoff;
    private final Duration longest;
    private final Consumer<String> log;
    private Instant until = Instant.MIN;
    private int strikes;
    private int turn;
    private boolean probing;
    private String lastWords = "";

    /**
     * @param longest that a provider is left alone, whatever it asks for
     * @param log takes one line when calls are held up that were not before
     */
    Throttle(Backoff backoff, Duration longest, Consumer<String> log) {
        this.backoff = backoff;
        this.longest = longest;
        this.log = log;
    }

    @Override
    public Duration hold(Visit visit, Instant now) {
        if (strikes == 0) {
            return Duration.ZERO;
        }
        if (now.isBefore(until)) {
            return Duration.between(now, until);
        }
        return probing ? StoppableWaits.FOREVER : Duration.ZERO;
    }

    @Override
    public int enter(Instant now) {
        probing = strikes > 0;
        return turn;
    }

    @Override
    public void leave(int began, Answer answer, Instant now) {
        boolean current = began == turn;
        if (answer.kind() == Answer.Kind.THROTTLED) {
            throttled(current, answer, now);
        } else if (current && answer.given()) {
            strikes = 0;
        }
        if (current) {
            probing = false;
        }
    }

    /** Calls that were under way together are told together, and that is one strike. */
    private void throttled(boolean current, Answer answer, Instant now) {
        lastWords = answer.reason();
        if (current) {
            turn++;
            strikes++;
        }
        Duration asked = answer.retryAfter().orElseGet(() -> current ? backoff.half(strikes) : Duration.ZERO);
        Instant end = now.plus(asked.compareTo(longest) < 0 ? asked : longest);
        until = end.isAfter(until) ? end : until;
        if (current && strikes == 1) {
            log.accept("no call for %s, %s".formatted(Duration.between(now, until), reason()));
        }
    }

    @Override
    public String reason() {
        return "it asks for fewer calls: " + lastWords;
    }
}

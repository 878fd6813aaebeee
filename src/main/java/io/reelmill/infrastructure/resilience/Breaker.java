package io.reelmill.infrastructure.resilience;

import io.reelmill.core.provider.TransientProviderException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider's circuit breaker: after too many failures among its last calls it rests, and a few trial calls decide whether
 * it goes on. A call counts only in the state in which it began.
 */
final class Breaker implements Hurdle {
    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);
    private static final double PERCENT = 100;

    private final String provider;
    private final CallProperties.Breaker settings;
    private final Deque<Boolean> failures = new ArrayDeque<>();
    /** Read by metrics without the lock. */
    private volatile State state = State.CLOSED;

    private int turn;
    private Instant restsUntil = Instant.MIN;
    private int trialsUnderWay;
    private int trialsPassed;
    private String lastFailure = "";

    /** The levels are those of the metric {@code reelmill.provider.breaker}. */
    enum State {
        CLOSED(0),
        HALF_OPEN(1),
        OPEN(2);

        private final int level;

        State(int level) {
            this.level = level;
        }

        int level() {
            return level;
        }
    }

    Breaker(String provider, CallProperties.Breaker settings) {
        this.provider = provider;
        this.settings = settings;
    }

    State state() {
        return state;
    }

    @Override
    public Duration hold(Visit visit, Instant now) {
        if (state == State.OPEN && now.isBefore(restsUntil)) {
            Duration left = Duration.between(now, restsUntil);
            if (!visit.waitsForTheEndOf(turn)) {
                throw new TransientProviderException(
                        "%s is not called for another %d s, since %s"
                                .formatted(provider, left.toSeconds() + 1, reason()),
                        Optional.of(left),
                        null);
            }
            return left;
        }
        boolean full = state == State.HALF_OPEN && trialsUnderWay + trialsPassed >= settings.trials();
        return full ? StoppableWaits.FOREVER : Duration.ZERO;
    }

    @Override
    public int enter(Instant now) {
        if (state == State.OPEN) {
            turn(State.HALF_OPEN);
        }
        if (state == State.HALF_OPEN) {
            trialsUnderWay++;
        }
        return turn;
    }

    @Override
    public void leave(int began, Answer answer, Instant now) {
        if (began != turn) {
            return;
        }
        if (answer.fault()) {
            lastFailure = answer.reason();
        }
        if (state == State.HALF_OPEN) {
            tried(answer, now);
        } else if (answer.given() || answer.fault()) {
            count(answer.fault(), now);
        }
    }

    private void tried(Answer answer, Instant now) {
        trialsUnderWay--;
        if (answer.fault()) {
            open(now);
        } else if (answer.given() && ++trialsPassed == settings.trials()) {
            turn(State.CLOSED);
            LOG.info("{} answers again", provider);
        }
    }

    private void count(boolean failure, Instant now) {
        failures.add(failure);
        if (failures.size() > settings.window()) {
            failures.remove();
        }
        long failed = failures.stream().filter(each -> each).count();
        if (failures.size() >= settings.least() && failed * PERCENT >= failures.size() * settings.percent()) {
            LOG.warn(
                    "{} is not called for {} after {} of its last {} calls failed, the last one: {}",
                    provider,
                    settings.rest(),
                    failed,
                    failures.size(),
                    lastFailure);
            open(now);
        }
    }

    private void open(Instant now) {
        turn(State.OPEN);
        restsUntil = now.plus(settings.rest());
    }

    private void turn(State next) {
        state = next;
        turn++;
        failures.clear();
        trialsUnderWay = 0;
        trialsPassed = 0;
    }

    @Override
    public String reason() {
        return "too many calls failed, the last one: " + lastFailure;
    }
}

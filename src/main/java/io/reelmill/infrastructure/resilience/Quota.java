package io.reelmill.infrastructure.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * At most so many calls in any window of time as the provider sees it. The provider counts a call when it arrives, which is
 * somewhere between its beginning and its end as we see them: so a call counts while it is under way and for a window after
 * its end, and no more than the quota can ever have arrived within one.
 */
final class Quota implements Hurdle {
    /** For clocks that tick in milliseconds. */
    private static final Duration MARGIN = Duration.ofMillis(10);

    private final Rate rate;
    private final Deque<Instant> ended = new ArrayDeque<>();
    private int underWay;

    Quota(Rate rate) {
        this.rate = rate;
    }

    @Override
    public Duration hold(Visit visit, Instant now) {
        while (!ended.isEmpty() && !forgotten().isAfter(now)) {
            ended.remove();
        }
        if (rate.unlimited() || underWay + ended.size() < rate.calls()) {
            return Duration.ZERO;
        }
        return ended.isEmpty() ? StoppableWaits.FOREVER : Duration.between(now, forgotten());
    }

    private Instant forgotten() {
        return ended.element().plus(rate.per()).plus(MARGIN);
    }

    @Override
    public int enter(Instant now) {
        underWay++;
        return 0;
    }

    @Override
    public void leave(int turn, Answer answer, Instant now) {
        underWay--;
        if (!rate.unlimited()) {
            ended.add(now);
        }
    }

    @Override
    public String reason() {
        return "its quota is " + rate;
    }
}

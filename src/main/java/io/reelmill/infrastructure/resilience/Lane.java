package io.reelmill.infrastructure.resilience;

import io.reelmill.core.provider.TransientProviderException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The calls of one operation, in the order in which they came. Thread-safe. */
final class Lane {
    private final StoppableWaits waits;
    private final List<Hurdle> hurdles;
    private final Deque<Visit> queue = new ArrayDeque<>();

    Lane(StoppableWaits waits, List<Hurdle> hurdles) {
        this.waits = waits;
        this.hurdles = List.copyOf(hurdles);
    }

    /**
     * Waits for the visit's turn.
     *
     * @return what {@link #leave} needs
     * @throws TransientProviderException when it does not come within the visit's time, or it is of no use to wait
     */
    int[] enter(Visit visit) {
        visit.inside(false);
        int[] turns = new int[hurdles.size()];
        waits.change(() -> queue.add(visit));
        try {
            waits.await(now -> look(visit, turns, now));
        } finally {
            waits.change(() -> queue.remove(visit));
        }
        visit.inside(true);
        return turns;
    }

    /** The call has ended. */
    void leave(int[] turns, Answer answer) {
        waits.change(() -> {
            Instant now = waits.time().instant();
            for (int at = 0; at < turns.length; at++) {
                hurdles.get(at).leave(turns[at], answer, now);
            }
        });
    }

    private Duration look(Visit visit, int[] turns, Instant now) {
        Duration hold = queue.element() == visit ? hold(visit, now) : StoppableWaits.FOREVER;
        if (hold.isZero()) {
            queue.remove();
            for (int at = 0; at < turns.length; at++) {
                turns[at] = hurdles.get(at).enter(now);
            }
            return hold;
        }
        return wait(visit, hold, now);
    }

    private Duration wait(Visit visit, Duration hold, Instant now) {
        Duration left = Duration.between(now, visit.deadline());
        boolean known = hold.compareTo(StoppableWaits.FOREVER) < 0;
        if (!StoppableWaits.positive(left) || (known && hold.compareTo(left) > 0)) {
            throw late(visit, known ? Optional.of(hold) : Optional.empty(), now);
        }
        return known ? hold : left;
    }

    private Duration hold(Visit visit, Instant now) {
        return hurdles.stream()
                .map(hurdle -> hurdle.hold(visit, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** As if the provider had asked for fewer calls: trying again at once is of no use. */
    private TransientProviderException late(Visit visit, Optional<Duration> hold, Instant now) {
        String reason = hurdles.stream()
                .filter(hurdle -> StoppableWaits.positive(hurdle.hold(visit, now)))
                .map(Hurdle::reason)
                .findFirst()
                .orElse("others were before it");
        return TransientProviderException.throttled(
                "%s has no turn in time: %s".formatted(visit.call(), reason), hold, null);
    }
}

package io.reelmill.fakevertex;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.PriorityQueue;

/** Holds a kind of orders to its quota and counts. Thread-safe. */
final class Gate {
    private final Quota quota;
    private final Clock clock;
    private final Deque<Instant> accepted = new ArrayDeque<>();
    private final PriorityQueue<Instant> inWork = new PriorityQueue<>();
    private int count;
    private int most;

    Gate(Quota quota, Clock clock) {
        this.quota = quota;
        this.clock = clock;
    }

    /** Lets an order in that is worked on for so long, or says why not. */
    synchronized Optional<Quota.Refusal> enter(Duration work) {
        Instant now = clock.instant();
        while (!accepted.isEmpty() && !accepted.peekFirst().plus(quota.window()).isAfter(now)) {
            accepted.removeFirst();
        }
        while (!inWork.isEmpty() && !inWork.peek().isAfter(now)) {
            inWork.remove();
        }
        Instant free = now;
        if (accepted.size() >= quota.orders()) {
            free = accepted.peekFirst().plus(quota.window());
        } else if (inWork.size() >= quota.atOnce()) {
            free = inWork.peek();
        }
        if (free.isAfter(now)) {
            return Optional.of(refusal(Duration.between(now, free)));
        }
        accepted.addLast(now);
        inWork.add(now.plus(work));
        count++;
        most = Math.max(most, inWork.size());
        return Optional.empty();
    }

    synchronized Count count() {
        return new Count(count, most);
    }

    private Quota.Refusal refusal(Duration wait) {
        return new Quota.Refusal(
                "Quota exceeded: %d orders in %s, %d at once."
                        .formatted(quota.orders(), quota.window(), quota.atOnce()),
                quota.tellWhen() ? Optional.of(wait) : Optional.empty());
    }

    /** Orders accepted since the start, and the most that were being worked on at once. */
    record Count(int accepted, int mostAtOnce) {}
}

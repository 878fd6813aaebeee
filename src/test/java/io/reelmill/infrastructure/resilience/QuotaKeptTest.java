package io.reelmill.infrastructure.resilience;

import static io.reelmill.infrastructure.resilience.Guards.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.provider.CallGuard;
import io.reelmill.infrastructure.resilience.Guards.Guarded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 36 orders of a provider that takes ten in any window of time and works on ten at once: no 429, and hardly a delay. */
class QuotaKeptTest {
    private static final int ORDERS = 36;
    private static final int ALLOWED = 10;
    private static final double SLACK = 1.15;

    /** Each order takes up to a second to be answered, arrives at any moment in between, and is worked on for 20 s. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void in_a_time_of_its_own(long seed) {
        Duration window = Duration.ofMinutes(1);
        Duration work = Duration.ofSeconds(20);
        Random random = new Random(seed);
        Quota quota = new Quota(Rate.of("10/1m"));
        Server server = new Server(window);
        List<Instant> places = new ArrayList<>();
        List<Sent> sent = new ArrayList<>();
        Instant now = LeapingTime.START;
        Visit visit = new Visit(ORDER, Instant.MAX);
        int begun = 0;
        while (begun < ORDERS || !places.isEmpty() || !sent.isEmpty()) {
            Instant moment = now;
            sent.stream().filter(order -> order.arrives().equals(moment)).forEach(order -> server.take(moment));
            for (Sent order :
                    sent.stream().filter(each -> each.answered().equals(moment)).toList()) {
                sent.remove(order);
                quota.leave(0, Answer.DELIVERED, moment);
                places.add(moment.plus(work));
            }
            places.removeIf(end -> end.equals(moment));
            while (begun < ORDERS
                    && places.size() + sent.size() < ALLOWED
                    && quota.hold(visit, moment).isZero()) {
                quota.enter(moment);
                long answered = 2 + random.nextInt(999);
                sent.add(new Sent(
                        moment.plusMillis(1 + random.nextInt((int) answered - 1)), moment.plusMillis(answered)));
                begun++;
            }
            now = now.plusMillis(1);
        }

        assertThat(server.refused).isZero();
        assertThat(server.taken).isEqualTo(ORDERS);
        assertThat(Duration.between(LeapingTime.START, now).toMillis())
                .isLessThanOrEqualTo((long) (SLACK * least(window, work).toMillis()));
    }

    @Test
    void in_this_machines_time() throws Exception {
        Duration window = Duration.ofSeconds(1);
        Duration work = Duration.ofMillis(100);
        Time time = Time.steady();
        Guarded guarded = Guards.guarded(time, "reelmill.quotas.veo.order=10/1s");
        Server server = new Server(window);
        Instant start = time.instant();
        try (Crowd crowd = new Crowd()) {
            for (int order = 0; order < ORDERS; order++) {
                crowd.send(() -> {
                    try (CallGuard.Place ignored = guarded.guard().place("veo")) {
                        guarded.guard().call(ORDER, () -> {
                            if (!server.take(time.instant())) {
                                throw Guards.throttled(Optional.empty());
                            }
                            return "ordered";
                        });
                        guarded.waits().pause(work);
                        server.finish();
                        return "made";
                    }
                });
            }
            assertThat(crowd.outcomes()).hasSize(ORDERS).containsOnly("made");
        }

        assertThat(server.refused).isZero();
        assertThat(server.mostAtOnce).isLessThanOrEqualTo(ALLOWED);
        assertThat(Duration.between(start, time.instant()).toMillis())
                .isLessThanOrEqualTo((long) (SLACK * least(window, work).toMillis()));
    }

    /** Three windows pass before the last six may begin. */
    private static Duration least(Duration window, Duration work) {
        return window.multipliedBy((ORDERS - 1) / ALLOWED).plus(work);
    }

    private record Sent(Instant arrives, Instant answered) {}

    /** Counts what arrived within the last window. */
    private static final class Server {
        private final Duration window;
        private final Deque<Instant> arrived = new ArrayDeque<>();
        private int refused;
        private int taken;
        private int atOnce;
        private int mostAtOnce;

        Server(Duration window) {
            this.window = window;
        }

        synchronized boolean take(Instant now) {
            arrived.removeIf(before -> !before.plus(window).isAfter(now));
            if (arrived.size() >= ALLOWED) {
                refused++;
                return false;
            }
            arrived.add(now);
            taken++;
            atOnce++;
            mostAtOnce = Math.max(mostAtOnce, atOnce);
            return true;
        }

        synchronized void finish() {
            atOnce--;
        }
    }
}

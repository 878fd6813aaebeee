package io.reelmill.infrastructure.resilience;

import static io.reelmill.infrastructure.resilience.Guards.ORDER;
import static io.reelmill.infrastructure.resilience.Guards.POLL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.infrastructure.resilience.Guards.Guarded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private static final Answer OK = Answer.DELIVERED;

    private final LeapingTime time = new LeapingTime();
    private final Quota quota = new Quota(Rate.of("2/1m"));

    @Test
    void a_call_counts_while_it_is_under_way_and_a_window_after_its_end() {
        int first = quota.enter(time.instant());
        int second = quota.enter(time.instant());
        assertThat(hold()).isEqualTo(StoppableWaits.FOREVER);

        time.go(Duration.ofSeconds(50));
        quota.leave(first, OK, time.instant());
        time.go(Duration.ofSeconds(20));
        quota.leave(second, OK, time.instant());

        assertThat(hold()).isEqualTo(Duration.ofMillis(40_010));
        time.go(hold());
        assertThat(hold()).isZero();
        quota.enter(time.instant());
        assertThat(hold()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void the_eleventh_order_waits_and_polls_pass_it_by() {
        Guarded guarded = Guards.guarded(time);
        for (int order = 0; order < 10; order++) {
            guarded.guard().call(ORDER, () -> "ordered");
        }
        assertThat(time.gone()).isZero();
        for (int poll = 0; poll < 100; poll++) {
            guarded.guard().call(POLL, () -> "pending");
        }
        assertThat(time.gone()).isZero();

        guarded.guard().call(ORDER, () -> "ordered");

        assertThat(time.gone()).isEqualTo(Duration.ofMillis(60_010));
        assertThat(guarded.meters()
                        .timer("reelmill.provider.waiting", "provider", "veo", "operation", "order")
                        .max(TimeUnit.MILLISECONDS))
                .isEqualTo(60_010);
    }

    @Test
    void a_call_whose_turn_cannot_come_in_time_does_not_wait_for_it() {
        Guarded guarded = Guards.guarded(time, "reelmill.quotas.veo.order=1/1h");
        guarded.guard().call(ORDER, () -> "ordered");

        assertThatExceptionOfType(TransientProviderException.class)
                .isThrownBy(() -> guarded.guard().call(ORDER, () -> "ordered"))
                .withMessage("veo.order has no turn in time: its quota is 1/1h")
                .satisfies(late -> assertThat(late.retryAfter()).isPresent());
        assertThat(time.gone()).isZero();
    }

    @Test
    void who_waits_behind_others_is_told_when_patience_ends() throws Exception {
        WatchedTime watched = new WatchedTime();
        Guarded guarded = Guards.guarded(watched, "reelmill.calls.patience=50ms", "reelmill.quotas.veo.order=1/1s");
        CompletableFuture<String> answer = new CompletableFuture<>();
        CompletableFuture<String> begun = new CompletableFuture<>();
        try (Crowd crowd = new Crowd()) {
            crowd.send(() -> guarded.guard().call(ORDER, () -> {
                begun.complete("");
                return answer.join();
            }));
            begun.join();
            crowd.send(() -> guarded.guard().call(ORDER, () -> "first in the queue"));
            crowd.send(() -> guarded.guard().call(ORDER, () -> "behind it"));
            Awaitility.await().until(() -> crowd.finished() == 2);
            answer.complete("ordered");

            assertThat(crowd.outcomes()).first().isEqualTo("ordered");
            assertThat(crowd.outcomes().subList(1, 3))
                    .allSatisfy(outcome -> assertThat(outcome)
                            .isInstanceOf(TransientProviderException.class)
                            .asString()
                            .contains("veo.order has no turn in time: "));
        }
    }

    @Test
    void turns_come_in_the_order_of_the_callers() throws Exception {
        WatchedTime watched = new WatchedTime();
        Guarded guarded = Guards.guarded(watched, "reelmill.quotas.gemini.write=1/1ms");
        ProviderCall write = ProviderCall.paid("gemini", "write");
        CompletableFuture<String> answer = new CompletableFuture<>();
        CompletableFuture<String> begun = new CompletableFuture<>();
        List<Integer> came = Collections.synchronizedList(new ArrayList<>());
        try (Crowd crowd = new Crowd()) {
            crowd.send(() -> guarded.guard().call(write, () -> {
                begun.complete("");
                return answer.join();
            }));
            begun.join();
            for (int caller = 1; caller <= 8; caller++) {
                int number = caller;
                crowd.send(() -> guarded.guard().call(write, () -> came.add(number)));
                watched.untilWaiting(caller);
            }
            answer.complete("written");
            crowd.outcomes();
        }
        assertThat(came).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void what_has_no_quota_is_not_counted() {
        Quota none = new Quota(Rate.UNLIMITED);
        for (int call = 0; call < 1000; call++) {
            none.leave(none.enter(time.instant()), OK, time.instant());
        }

        assertThat(none.hold(new Visit(POLL, Instant.MAX), time.instant())).isZero();
    }

    @Test
    void every_call_that_was_answered_counts_however_it_was_answered() {
        Guarded guarded = Guards.guarded(time, "reelmill.quotas.veo.order=1/1m");
        AtomicInteger tries = new AtomicInteger();

        guarded.guard().call(ORDER, () -> {
            if (tries.incrementAndGet() == 1) {
                throw Guards.unavailable();
            }
            return "ordered";
        });

        assertThat(time.gone()).isEqualTo(Duration.ofMillis(60_010));
    }

    private Duration hold() {
        return quota.hold(new Visit(ORDER, Instant.MAX), time.instant());
    }
}

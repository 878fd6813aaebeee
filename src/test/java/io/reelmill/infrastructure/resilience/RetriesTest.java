package io.reelmill.infrastructure.resilience;

import static io.reelmill.infrastructure.resilience.Guards.ORDER;
import static io.reelmill.infrastructure.resilience.Guards.POLL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.infrastructure.resilience.Guards.Failing;
import io.reelmill.infrastructure.resilience.Guards.Guarded;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private static final String NO_BREAKER = "reelmill.calls.breaker.least=1000";

    private final LeapingTime time = new LeapingTime();
    private final Guarded guarded = Guards.guarded(time);

    @Test
    void what_the_provider_did_not_begin_is_tried_three_times_with_growing_pauses() {
        Failing provider = new Failing(2, Guards::unavailable);

        assertThat(guarded.guard().call(ORDER, provider)).isEqualTo("done");

        assertThat(provider.calls).isEqualTo(3);
        assertThat(time.gone()).isBetween(Duration.ofMillis(2900), Duration.ofSeconds(3));
        assertThat(retries()).isEqualTo(2);
    }

    @Test
    void after_three_tries_the_caller_gets_the_last_failure() {
        Failing provider = new Failing(9, Guards::unavailable);

        assertThatThrownBy(() -> guarded.guard().call(ORDER, provider))
                .isInstanceOf(TransientProviderException.class)
                .hasMessage("503 try later");

        assertThat(provider.calls).isEqualTo(3);
    }

    @Test
    void the_pause_is_the_one_the_provider_asks_for() {
        Failing provider =
                new Failing(1, () -> new TransientProviderException("503", Optional.of(Duration.ofSeconds(7)), null));

        guarded.guard().call(ORDER, provider);

        assertThat(time.gone()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void a_provider_that_asks_for_more_time_than_there_is_patience_is_not_waited_for() {
        Failing provider =
                new Failing(1, () -> new TransientProviderException("503", Optional.of(Duration.ofHours(1)), null));

        assertThatThrownBy(() -> guarded.guard().call(ORDER, provider)).hasMessage("503");

        assertThat(time.gone()).isZero();
    }

    @Test
    void a_paid_call_whose_answer_was_lost_is_never_repeated() {
        Failing provider = new Failing(1, Guards::lost);

        assertThatExceptionOfType(TransientProviderException.class)
                .isThrownBy(() -> guarded.guard().call(ORDER, provider))
                .satisfies(lost -> assertThat(lost.perhapsCharged()).isTrue());

        assertThat(provider.calls).isOne();
    }

    @Test
    void a_free_call_whose_answer_was_lost_is_repeated() {
        Failing provider = new Failing(2, Guards::lost);

        assertThat(guarded.guard().call(POLL, provider)).isEqualTo("done");
    }

    @Test
    void a_refusal_and_a_mistake_of_ours_are_not_repeated() {
        Failing refusing = new Failing(1, () -> RefusedException.byPolicy("no"));
        Failing broken = new Failing(1, () -> new IllegalStateException("disk full"));

        assertThatThrownBy(() -> guarded.guard().call(ORDER, refusing)).hasMessage("no");
        assertThatThrownBy(() -> guarded.guard().call(POLL, broken)).isInstanceOf(IllegalStateException.class);

        assertThat(refusing.calls).isOne();
        assertThat(broken.calls).isOne();
    }

    @Test
    void retries_are_a_tenth_of_the_calls_and_ten_more() {
        Guarded plain = Guards.guarded(time, NO_BREAKER, "reelmill.quotas.veo.order=unlimited");
        AtomicInteger calls = new AtomicInteger();
        for (int call = 0; call < 200; call++) {
            time.go(Duration.ofMillis(1));
            assertThatThrownBy(() -> plain.guard().call(ORDER, () -> {
                        calls.incrementAndGet();
                        throw Guards.unavailable();
                    }))
                    .hasMessage("503 try later");
        }

        assertThat(calls).hasValue(200 + 20 + 10);
    }

    @Test
    void the_budget_of_retries_forgets() {
        CallProperties.Retries settings = Guards.rules().settings().retries();
        RetryBudget budget = new RetryBudget(settings);
        for (int retry = 0; retry < 10; retry++) {
            assertThat(budget.take(time.instant())).isTrue();
        }
        budget.called(time.instant());
        assertThat(budget.take(time.instant())).isFalse();

        time.go(settings.window().plusMillis(1));

        assertThat(budget.take(time.instant())).isTrue();
    }

    @Test
    void pauses_double_up_to_the_longest_and_their_jitter_takes_a_part() {
        Backoff most = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5), () -> -1);
        Backoff least = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5), () -> 0);

        assertThat(most.fully(3)).isBetween(Duration.ofMillis(3999), Duration.ofSeconds(4));
        assertThat(most.fully(90)).isBetween(Duration.ofMillis(4999), Duration.ofSeconds(5));
        assertThat(least.fully(3)).isZero();
        assertThat(least.half(3)).isEqualTo(Duration.ofSeconds(2));
    }

    private double retries() {
        return guarded.meters()
                .counter("reelmill.provider.retries", "provider", "veo", "operation", "order")
                .count();
    }
}

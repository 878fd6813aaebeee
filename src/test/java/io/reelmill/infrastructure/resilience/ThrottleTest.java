package io.reelmill.infrastructure.resilience;

import static io.reelmill.infrastructure.resilience.Guards.ORDER;
import static io.reelmill.infrastructure.resilience.Guards.POLL;
import static io.reelmill.infrastructure.resilience.StoppableWaits.FOREVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.infrastructure.resilience.Guards.Guarded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottleTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final LeapingTime time = new LeapingTime();
    private final Guarded guarded = Guards.guarded(time);
    private final List<Instant> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Throttle throttle =
            new Throttle(new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(60), () -> -1), PATIENCE, told::add);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30})
    void two_minutes_of_429_are_survived(int retryAfterSeconds) {
        Optional<Duration> retryAfter =
                Optional.of(Duration.ofSeconds(retryAfterSeconds)).filter(StoppableWaits::positive);

        String answer = guarded.guard().call(ORDER, throttledFor(Duration.ofMinutes(2), retryAfter));

        assertThat(answer).isEqualTo("done");
        assertThat(time.gone()).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
        assertThat(guarded.meters()
                        .counter("reelmill.provider.throttled", "provider", "veo", "operation", "order")
                        .count())
                .isEqualTo(asked.size() - 1);
        assertThat(guarded.meters().find("reelmill.provider.retries").counters())
                .isEmpty();
        assertThat(guarded.meters().get("reelmill.provider.breaker").gauge().value())
                .isZero();
    }

    @Test
    void without_retry_after_the_pauses_grow() {
        guarded.guard().call(ORDER, throttledFor(Duration.ofMinutes(2), Optional.empty()));

        assertThat(asked)
                .extracting(
                        moment -> (Duration.between(LeapingTime.START, moment).toMillis() + 1) / 1000)
                .containsExactly(0L, 5L, 15L, 35L, 75L, 135L);
    }

    @Test
    void when_patience_ends_the_caller_is_told_what_the_provider_said() {
        assertThatExceptionOfType(TransientProviderException.class)
                .isThrownBy(() -> guarded.guard().call(ORDER, throttledFor(Duration.ofHours(1), Optional.empty())))
                .withMessage("veo.order has no turn in time: it asks for fewer calls: 429 quota exceeded")
                .satisfies(late -> assertThat(late.throttled()).isTrue());

        assertThat(time.gone()).isLessThanOrEqualTo(PATIENCE);
    }

    @Test
    void a_pause_longer_than_all_patience_is_not_waited_for() {
        assertThatExceptionOfType(TransientProviderException.class)
                .isThrownBy(() ->
                        guarded.guard().call(ORDER, throttledFor(Duration.ofHours(1), Optional.of(Duration.ofDays(1)))))
                .satisfies(late -> assertThat(late.retryAfter()).contains(PATIENCE));

        assertThat(asked).hasSize(2);
    }

    @Test
    void all_other_calls_of_the_provider_wait_too() {
        Supplier<String> throttled = throttledFor(Duration.ofSeconds(1), Optional.of(Duration.ofSeconds(20)));
        guarded.guard().call(POLL, () -> asked.isEmpty() ? throttled.get() : "polled");

        assertThat(time.gone()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void one_call_probes_before_the_others_go_on() {
        strike(throttle.enter(time.instant()), Optional.empty());
        assertThat(hold()).isBetween(Duration.ofMillis(4900), Duration.ofSeconds(5));
        time.go(Duration.ofSeconds(5));

        assertThat(hold()).isZero();
        int probe = throttle.enter(time.instant());
        assertThat(hold()).isEqualTo(FOREVER);

        throttle.leave(probe, Answer.DELIVERED, time.instant());
        assertThat(hold()).isZero();
    }

    @Test
    void a_probe_that_fails_otherwise_is_followed_by_another() {
        strike(throttle.enter(time.instant()), Optional.empty());
        time.go(Duration.ofSeconds(5));
        throttle.leave(throttle.enter(time.instant()), Answer.of(Guards.unavailable()), time.instant());

        assertThat(hold()).isZero();
        throttle.enter(time.instant());
        assertThat(hold()).isEqualTo(FOREVER);
    }

    @Test
    void calls_that_were_under_way_together_are_one_strike_and_told_once() {
        int together = throttle.enter(time.instant());
        strike(together, Optional.empty());
        strike(together, Optional.empty());
        throttle.leave(together, Answer.DELIVERED, time.instant());
        assertThat(hold()).isLessThanOrEqualTo(Duration.ofSeconds(5));

        strike(together, Optional.of(Duration.ofSeconds(30)));

        assertThat(hold()).isEqualTo(Duration.ofSeconds(30));
        time.go(Duration.ofSeconds(30));
        strike(throttle.enter(time.instant()), Optional.empty());
        assertThat(told).hasSize(1).first().asString().endsWith("it asks for fewer calls: 429 quota exceeded");
    }

    private Duration hold() {
        return throttle.hold(new Visit(ORDER, time.instant()), time.instant());
    }

    private void strike(int turn, Optional<Duration> retryAfter) {
        throttle.leave(turn, Answer.of(Guards.throttled(retryAfter)), time.instant());
    }

    private Supplier<String> throttledFor(Duration duration, Optional<Duration> retryAfter) {
        return () -> {
            asked.add(time.instant());
            if (time.gone().compareTo(duration) < 0) {
                throw Guards.throttled(retryAfter);
            }
            return "done";
        };
    }
}

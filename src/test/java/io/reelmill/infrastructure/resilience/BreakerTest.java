package io.reelmill.infrastructure.resilience;

import static io.reelmill.infrastructure.resilience.Guards.ORDER;
import static io.reelmill.infrastructure.resilience.Guards.POLL;
import static io.reelmill.infrastructure.resilience.StoppableWaits.FOREVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.infrastructure.resilience.Guards.Failing;
import io.reelmill.infrastructure.resilience.Guards.Guarded;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Answer FAILED = Answer.of(Guards.unavailable());
    private static final Answer LOST = Answer.of(Guards.lost());
    private static final Answer REFUSED = Answer.of(new RefusedException("no"));

    private final LeapingTime time = new LeapingTime();
    private final Breaker breaker = new Breaker("veo", Guards.rules().settings().breaker());

    @Test
    void opens_when_half_of_at_least_five_calls_failed() {
        answer(REFUSED, Answer.DELIVERED, FAILED, LOST);
        assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);

        answer(FAILED);

        assertThat(breaker.state()).isEqualTo(Breaker.State.OPEN);
        assertThat(hold(POLL)).isEqualTo(REST);
    }

    @Test
    void neither_refusals_nor_429_nor_mistakes_of_ours_open_it() {
        for (int call = 0; call < 20; call++) {
            answer(REFUSED, Answer.OTHER, Answer.of(Guards.throttled(Optional.empty())));
        }

        assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);
    }

    @Test
    void only_the_last_twenty_calls_count() {
        for (int call = 0; call < 100; call++) {
            answer(Answer.DELIVERED);
        }
        for (int call = 0; call < 9; call++) {
            answer(FAILED);
        }
        assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);

        answer(FAILED);

        assertThat(breaker.state()).isEqualTo(Breaker.State.OPEN);
    }

    @Test
    void after_its_rest_two_trials_decide() {
        open();
        time.go(REST);
        int first = breaker.enter(time.instant());
        assertThat(breaker.state()).isEqualTo(Breaker.State.HALF_OPEN);
        int second = breaker.enter(time.instant());
        assertThat(hold(ORDER)).isEqualTo(FOREVER);

        breaker.leave(first, Answer.DELIVERED, time.instant());
        assertThat(hold(ORDER)).isEqualTo(FOREVER);
        breaker.leave(second, REFUSED, time.instant());

        assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);
        assertThat(hold(ORDER)).isZero();
    }

    @Test
    void a_trial_that_fails_opens_it_again_and_one_that_says_nothing_is_repeated() {
        open();
        time.go(REST);
        answer(Answer.OTHER);
        assertThat(hold(POLL)).isZero();

        answer(FAILED);

        assertThat(breaker.state()).isEqualTo(Breaker.State.OPEN);
        assertThat(hold(POLL)).isEqualTo(REST);
    }

    @Test
    void a_call_that_began_before_it_opened_says_nothing_about_its_trials() {
        int early = breaker.enter(time.instant());
        open();
        time.go(REST);
        breaker.enter(time.instant());

        breaker.leave(early, FAILED, time.instant());

        assertThat(breaker.state()).isEqualTo(Breaker.State.HALF_OPEN);
    }

    @Test
    void what_is_paid_waits_for_one_rest_and_then_makes_way_for_the_next_provider() {
        Guarded guarded = Guards.guarded(time, "reelmill.calls.attempts=5");
        trip(guarded);
        Duration before = time.gone();
        Failing down = new Failing(9, Guards::unavailable);

        assertThatExceptionOfType(TransientProviderException.class)
                .isThrownBy(() -> guarded.guard().call(ORDER, down))
                .withMessageMatching("veo is not called for another \\d+ s, since too many calls failed,"
                        + " the last one: 503 try later")
                .satisfies(resting -> assertThat(resting.retryAfter()).isPresent());

        assertThat(down.calls).isOne();
        assertThat(time.gone().minus(before)).isBetween(REST, REST.plusSeconds(2));
    }

    @Test
    void what_is_free_waits_until_the_provider_answers_again() {
        Guarded guarded = Guards.guarded(time, "reelmill.calls.attempts=5");
        trip(guarded);
        Failing down = new Failing(2, Guards::unavailable);

        assertThat(guarded.guard().call(POLL, down)).isEqualTo("done");

        assertThat(time.gone()).isGreaterThan(REST.multipliedBy(2));
        assertThat(gauge(guarded)).isEqualTo(1);
        guarded.guard().call(POLL, () -> "and once more");
        assertThat(gauge(guarded)).isZero();
    }

    private static void trip(Guarded guarded) {
        guarded.guard().call(POLL, () -> "up");
        guarded.guard().call(POLL, () -> "up");
        assertThatThrownBy(() -> guarded.guard().call(ORDER, () -> {
                    throw Guards.lost();
                }))
                .isInstanceOf(TransientProviderException.class);
        assertThatThrownBy(() -> guarded.guard().call(ORDER, () -> {
                    throw Guards.lost();
                }))
                .isInstanceOf(TransientProviderException.class);
        assertThat(gauge(guarded)).isZero();
        assertThatThrownBy(() -> guarded.guard().call(ORDER, () -> {
                    throw TransientProviderException.lostAnswer("503 try later", null);
                }))
                .isInstanceOf(TransientProviderException.class);
        assertThat(gauge(guarded)).isEqualTo(2);
    }

    private static double gauge(Guarded guarded) {
        return guarded.meters().get("reelmill.provider.breaker").gauge().value();
    }

    private void open() {
        answer(FAILED, FAILED, FAILED, FAILED, FAILED);
    }

    private void answer(Answer... answers) {
        for (Answer answer : answers) {
            breaker.leave(breaker.enter(time.instant()), answer, time.instant());
        }
    }

    private Duration hold(ProviderCall call) {
        return breaker.hold(new Visit(call, time.instant()), time.instant());
    }
}

package io.reelmill.infrastructure.resilience;

import static io.reelmill.infrastructure.resilience.Guards.ORDER;
import static io.reelmill.infrastructure.resilience.Guards.POLL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.session.Halt;
import io.reelmill.infrastructure.resilience.Guards.Failing;
import io.reelmill.infrastructure.resilience.Guards.Guarded;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class StoppableWaitsTest {
    private final Halt halt = Halt.root();
    private final WatchedTime time = new WatchedTime();
    private final Guarded guarded = Guards.guarded(
            time, "reelmill.quotas.veo.order=1/1h", "reelmill.quotas.veo.at-once=1", "reelmill.calls.patience=2h");

    @Test
    void a_pause_takes_its_time() {
        LeapingTime leaping = new LeapingTime();

        new StoppableWaits(leaping).pause(Duration.ofSeconds(15));

        assertThat(leaping.gone()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void a_stop_ends_every_kind_of_wait_at_once_and_interrupts_nobody() throws Exception {
        AtomicBoolean interrupted = new AtomicBoolean();
        guarded.guard().call(ORDER, () -> "the only one in this hour");
        guarded.guard().place("veo");
        try (Crowd crowd = new Crowd()) {
            crowd.send(halt, () -> pauseAndLook(interrupted));
            crowd.send(halt, () -> guarded.guard().call(ORDER, () -> "waits for the quota"));
            crowd.send(halt, () -> guarded.guard().call(ORDER, () -> "waits behind it"));
            crowd.send(halt, () -> guarded.guard().place("veo"));
            crowd.send(
                    halt,
                    () -> guarded.guard().call(ProviderCall.free("stills", "draw"), () -> {
                        throw Guards.throttled(Optional.of(Duration.ofHours(1)));
                    }));
            time.untilWaiting(5);

            halt.request();

            assertThat(crowd.outcomes())
                    .hasSize(5)
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(CancellationException.class));
        }
        assertThat(interrupted).isFalse();
    }

    @Test
    void after_a_stop_nothing_new_begins() {
        halt.request();
        halt.request();
        Failing provider = new Failing(0, Guards::lost);

        assertThatThrownBy(() -> halt.during(() -> guarded.guard().call(POLL, provider)))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> halt.during(() -> guarded.guard().place("veo")))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> halt.during(() -> {
                    guarded.waits().pause(Duration.ZERO);
                    return halt;
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(provider.calls).isZero();
    }

    @Test
    void the_answer_to_a_call_under_way_still_comes() throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        CompletableFuture<String> begun = new CompletableFuture<>();
        try (Crowd crowd = new Crowd()) {
            crowd.send(
                    halt,
                    () -> guarded.guard().call(ORDER, () -> {
                        begun.complete("");
                        return answer.join();
                    }));
            begun.join();
            halt.request();
            answer.complete("operation 7");

            assertThat(crowd.outcomes()).containsExactly("operation 7");
        }
    }

    @Test
    void an_interrupt_from_elsewhere_ends_a_wait_and_is_not_lost() throws Exception {
        AtomicBoolean interrupted = new AtomicBoolean();
        try (Crowd crowd = new Crowd()) {
            Future<?> pausing = crowd.send(halt, () -> pauseAndLook(interrupted));
            time.untilWaiting(1);
            pausing.cancel(true);
            time.untilWaiting(0);
        }
        Awaitility.await().untilTrue(interrupted);
    }

    @Test
    void places_are_given_in_the_order_in_which_they_were_asked_for() throws Exception {
        CallGuard.Place mine = guarded.guard().place("veo");
        try (Crowd crowd = new Crowd()) {
            Future<?> second = crowd.send(halt, () -> guarded.guard().place("veo"));
            time.untilWaiting(1);
            Future<?> third = crowd.send(halt, () -> guarded.guard().place("veo"));
            time.untilWaiting(2);

            mine.close();

            ((AutoCloseable) second.get()).close();
            assertThat(third.get()).isNotNull();
        }
    }

    @Test
    void a_place_that_is_given_back_twice_is_one_place() {
        CallGuard one = Guards.guarded(new LeapingTime(), "reelmill.quotas.veo.at-once=1")
                .guard();
        CallGuard.Place place = one.place("veo");
        place.close();
        place.close();
        one.place("veo");

        assertThatThrownBy(() -> one.place("veo")).hasMessage("Nobody would end this wait");
    }

    @Test
    void other_providers_have_as_many_places_as_are_asked_for() {
        for (int order = 0; order < 50; order++) {
            assertThat(guarded.guard().place("stills")).isNotNull();
        }
    }

    private Object pauseAndLook(AtomicBoolean interrupted) {
        try {
            guarded.waits().pause(Duration.ofHours(1));
            return "slept";
        } finally {
            interrupted.set(Thread.currentThread().isInterrupted());
        }
    }
}

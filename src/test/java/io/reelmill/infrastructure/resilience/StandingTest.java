package io.reelmill.infrastructure.resilience;

import static io.reelmill.infrastructure.resilience.Guards.ORDER;
import static io.reelmill.infrastructure.resilience.Guards.POLL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.infrastructure.resilience.Guards.Failing;
import io.reelmill.infrastructure.resilience.Guards.Guarded;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StandingTest {
    private final WatchedTime time = new WatchedTime();

    @Test
    void no_more_than_two_calls_find_out_that_the_credentials_are_of_no_use() throws Exception {
        Guarded guarded = Guards.guarded(time);
        AtomicInteger calls = new AtomicInteger();
        CompletableFuture<String> answer = new CompletableFuture<>();
        try (Crowd crowd = new Crowd()) {
            for (int caller = 0; caller < 6; caller++) {
                crowd.send(() -> guarded.guard().call(POLL, () -> {
                    calls.incrementAndGet();
                    answer.join();
                    throw Guards.revoked();
                }));
            }
            time.untilWaiting(4);
            answer.complete("now");

            assertThat(crowd.outcomes())
                    .hasSize(6)
                    .allSatisfy(outcome -> assertThat(outcome)
                            .isInstanceOf(MisconfiguredException.class)
                            .hasToString(Guards.revoked().toString()));
        }
        assertThat(calls).hasValue(2);
    }

    @Test
    void credentials_that_are_revoked_later_close_the_provider_for_good_and_no_other() {
        Guarded guarded = Guards.guarded(time);
        guarded.guard().call(POLL, () -> "fine");
        Failing revoked = new Failing(9, Guards::revoked);

        for (int call = 0; call < 3; call++) {
            assertThatExceptionOfType(MisconfiguredException.class)
                    .isThrownBy(() -> guarded.guard().call(ORDER, revoked))
                    .withMessage("403: set reelmill.google.credentials");
        }

        assertThat(revoked.calls).isOne();
        assertThat(guarded.guard().call(ProviderCall.free("stills", "draw"), () -> "drawn"))
                .isEqualTo("drawn");
    }

    @Test
    void a_refusal_is_an_answer_and_lets_all_others_in() {
        Standing standing = new Standing("veo");
        Instant now = time.instant();
        Visit visit = new Visit(ORDER, now);
        int first = standing.enter(now);
        standing.enter(now);
        assertThat(standing.hold(visit, now)).isEqualTo(StoppableWaits.FOREVER);
        assertThat(standing.reason()).isEqualTo("it has not answered the first calls yet");

        standing.leave(first, Answer.of(new RefusedException("no")), now);
        standing.enter(now);

        assertThat(standing.hold(visit, now)).isEqualTo(Duration.ZERO);
    }
}

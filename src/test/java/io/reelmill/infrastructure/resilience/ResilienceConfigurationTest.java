package io.reelmill.infrastructure.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.UnfinishedOrderException;
import io.reelmill.core.provider.Waits;
import io.reelmill.core.session.Halt;
import io.reelmill.shared.settings.SettingProblems;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ResilienceConfigurationTest {
    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(ResilienceConfiguration.class);

    @Test
    void the_guard_works_without_metrics_and_a_stop_reaches_its_waits() {
        runner.run(context -> {
            assertThat(context.getBean(CallGuard.class).call(ProviderCall.free("openai", "write"), () -> "written"))
                    .isEqualTo("written");
            Halt halt = Halt.root();
            halt.request();
            assertThatThrownBy(() -> halt.during(() -> {
                        context.getBean(Waits.class).pause(Duration.ofHours(1));
                        return halt;
                    }))
                    .isInstanceOf(CancellationException.class);
        });
    }

    @Test
    void calls_are_timed_by_how_they_ended() {
        runner.withBean(SimpleMeterRegistry.class).run(context -> {
            CallGuard guard = context.getBean(CallGuard.class);
            ProviderCall draw = ProviderCall.paid("stills", "draw");
            guard.call(draw, () -> "drawn");
            for (RuntimeException failure : List.of(
                    new RefusedException("no"),
                    Guards.lost(),
                    new UnfinishedOrderException("not yet"),
                    new IllegalStateException("broken"),
                    Guards.revoked())) {
                assertThatThrownBy(() -> guard.call(draw, () -> {
                            throw failure;
                        }))
                        .isSameAs(failure);
            }

            assertThat(context.getBean(MeterRegistry.class)
                            .get("reelmill.provider.calls")
                            .tags("provider", "stills", "operation", "draw")
                            .timers())
                    .extracting(timer -> timer.getId().getTag("outcome") + " " + timer.count())
                    .containsExactlyInAnyOrder("delivered 1", "refused 1", "lost 1", "other 2", "misconfigured 1");
        });
    }

    @Test
    void quotas_are_found_by_the_names_of_the_calls() {
        runner.withPropertyValues(
                        "reelmill.quotas.veo.order=7/30s",
                        "reelmill.quotas.veo.at-once=3",
                        "reelmill.quotas.google-speech.speak=unlimited",
                        "reelmill.quotas.gemini-speech.speak=5")
                .run(context -> {
                    QuotaProperties quotas = context.getBean(QuotaProperties.class);
                    assertThat(quotas.rate("veo.order")).isEqualTo(Rate.of("7/30s"));
                    assertThat(quotas.places("veo")).isEqualTo(3);
                    assertThat(quotas.rate("google-speech.speak").unlimited()).isTrue();
                    assertThat(quotas.rate("gemini-speech.speak")).isEqualTo(Rate.of("5/1m"));
                    assertThat(quotas.rate("veo.poll").unlimited()).isTrue();
                });
    }

    @Test
    void a_setting_that_is_no_rate_is_named() {
        runner.withPropertyValues("reelmill.quotas.veo.order=many")
                .run(context -> assertThat(SettingProblems.of(context.getStartupFailure()))
                        .hasValueSatisfying(problem -> assertThat(problem)
                                .contains("reelmill.quotas.veo.order", "'many' is no rate of calls: 10/1m is one")));
    }

    @Test
    void a_setting_that_makes_no_sense_is_named() {
        runner.withPropertyValues("reelmill.calls.breaker.percent=0")
                .run(context -> assertThat(SettingProblems.of(context.getStartupFailure()))
                        .hasValueSatisfying(problem ->
                                assertThat(problem).contains("The setting reelmill.calls.breaker.percent is 0")));
    }
}

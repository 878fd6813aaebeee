package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.provider.MisconfiguredException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SettingsConfigurationTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(SettingsConfiguration.class, UnknownSettingsConfiguration.class);

    @Test
    void puts_the_parts_together() {
        runner.withPropertyValues(
                        "reelmill.home=target",
                        "reelmill.sessions.parallel=3",
                        "reelmill.video.short-side=720",
                        "reelmill.requests.defaults.tone=playful",
                        "reelmill.clips.providers=motion,other")
                .run(context -> {
                    ReelmillProperties settings = context.getBean(ReelmillProperties.class);
                    assertThat(settings.sessions().parallel()).isEqualTo(3);
                    assertThat(settings.shots().parallel()).isEqualTo(16);
                    assertThat(settings.video()).isEqualTo(new ReelmillProperties.Video(720, "30/1"));
                    assertThat(settings.requests().defaults()).containsEntry("tone", "playful");
                    assertThat(settings.clips().providers()).containsExactly("motion", "other");
                });
    }

    @Test
    void leaves_what_only_a_service_reads_to_the_service() {
        runner.withPropertyValues("reelmill.api.listeners=10", "reelmill.security.hosts=mill.example.org")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void refuses_a_setting_that_nothing_reads() {
        runner.withPropertyValues("reelmill.vidoe.short-side=720")
                .run(
                        context -> assertThat(context)
                                .getFailure()
                                .isInstanceOf(MisconfiguredException.class)
                                .hasMessageContaining("There is no setting reelmill.vidoe.short-side")
                                .hasMessageEndingWith(
                                        "Under reelmill there are: api, batches, budget, clips, home, orders, requests, script, security, sessions, shots, video"));
    }
}

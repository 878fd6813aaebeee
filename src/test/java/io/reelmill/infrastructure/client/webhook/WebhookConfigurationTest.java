package io.reelmill.infrastructure.client.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reelmill.core.operation.Deliveries;
import io.reelmill.core.operation.Subscriptions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class WebhookConfigurationTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(WebhookConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(Deliveries.class, NothingDue::new)
            .withPropertyValues(
                    "reelmill.webhooks.hooks.editor.url=https://example.com/hook",
                    "reelmill.webhooks.hooks.editor.secret=0123456789abcdef");

    @Test
    void a_service_tells_its_hooks() {
        application.withPropertyValues("spring.profiles.active=service").run(context -> {
            assertThat(context).hasSingleBean(Subscriptions.class);
            assertThat(context.getBean(Deliverer.class).isRunning()).isTrue();
            assertThat(context.getBean(MeterRegistry.class)
                            .get("reelmill.webhooks.pending")
                            .gauge()
                            .value())
                    .isEqualTo(7);
        });
    }

    @Test
    void a_command_knows_the_settings_and_tells_nobody() {
        application.run(context -> {
            assertThat(context.getBean(WebhookProperties.class).hooks()).containsOnlyKeys("editor");
            assertThat(context).doesNotHaveBean(Deliverer.class).doesNotHaveBean(Subscriptions.class);
        });
    }

    @Test
    void a_misspelt_setting_is_refused() {
        application
                .withPropertyValues("reelmill.webhooks.hooks.editor.adress=x")
                .run(context -> assertThat(context).hasFailed());
    }

    private static final class NothingDue implements Deliveries {
        @Override
        public Optional<Delivery> claim(String hook, Duration hold) {
            return Optional.empty();
        }

        @Override
        public void settle(Delivery delivery, Result result) {
            throw new IllegalStateException("nothing was due");
        }

        @Override
        public long pending() {
            return 7;
        }

        @Override
        public List<GivenUp> givenUp(int limit) {
            return List.of();
        }
    }
}

package io.reelmill.infrastructure.client.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.reelmill.core.operation.Deliveries;
import java.time.Clock;
import java.time.Duration;
import okhttp3.Dns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Receivers outside are told by a service. Their settings are read by every command, so that a wrong one is found early. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
public class WebhookConfiguration {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    @Profile("service")
    Hooks hooks(WebhookProperties settings) {
        return Hooks.of(settings);
    }

    @Bean
    @Profile("service")
    Deliverer deliverer(Hooks hooks, Deliveries deliveries, Clock clock, ObjectProvider<MeterRegistry> meters) {
        MeterRegistry registry = meters.getIfAvailable(() -> Metrics.globalRegistry);
        Gauge.builder("reelmill.webhooks.pending", deliveries, Deliveries::pending)
                .description("Deliveries that are neither taken nor given up")
                .register(registry);
        Sender sender = new Sender(Sender.wire(TIMEOUT), Dns.SYSTEM, clock);
        return new Deliverer(
                hooks.all().stream()
                        .map(hook -> new HookWorker(hook, deliveries, sender, registry))
                        .toList(),
                PAUSE);
    }
}

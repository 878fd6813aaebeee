package io.reelmill.infrastructure.resilience;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.Random;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the guard of all calls to providers, and the waits that a stop ends. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CallProperties.class, QuotaProperties.class})
public class ResilienceConfiguration {
    @Bean
    StoppableWaits waits() {
        return new StoppableWaits(Time.steady());
    }

    @Bean
    GuardedCalls callGuard(
            StoppableWaits waits,
            CallProperties settings,
            QuotaProperties quotas,
            ObjectProvider<MeterRegistry> registry) {
        return new GuardedCalls(
                waits,
                new Rules(settings, quotas, new Random()),
                new CallMetrics(registry.getIfAvailable(CompositeMeterRegistry::new)));
    }
}

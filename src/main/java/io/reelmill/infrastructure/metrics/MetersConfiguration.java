package io.reelmill.infrastructure.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.ProgressListener;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The meters of a service. */
@Configuration(proxyBeanMethods = false)
@Profile("service")
public class MetersConfiguration {
    @Bean
    ProgressListener meteredProgress(MeterRegistry meters) {
        return new MeteredProgress(meters, InstantSource.system());
    }

    @Bean
    MeterFilter stepNames() {
        return new StepNames();
    }

    @Bean
    MeterBinder spaceLeft(Home home) {
        return new SpaceLeft(home);
    }
}

package io.reelmill.infrastructure.repository.jdbc;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a service counts in its database. */
@Configuration(proxyBeanMethods = false)
@Profile("service")
public class JdbcMetersConfiguration {
    @Bean
    MeterBinder queueMeters(JdbcClient jdbc) {
        return new QueueMeters(jdbc, InstantSource.system());
    }
}

package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.IdempotencyKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers to posts are kept beside what they launched. */
@Configuration(proxyBeanMethods = false)
@Profile("service")
public class IdempotencyConfiguration {
    @Bean
    IdempotencyKeys idempotencyKeys(JdbcClient jdbc) {
        return new JdbcIdempotencyKeys(jdbc, Clock.systemUTC());
    }
}

package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Exclusive;
import io.reelmill.core.operation.FireBook;
import io.reelmill.core.operation.ScheduleBook;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Schedules and their fires, which only a service has. */
@Configuration(proxyBeanMethods = false)
@Profile("service")
public class JdbcScheduleConfiguration {
    @Bean
    ScheduleBook scheduleBook(JdbcClient jdbc) {
        return new JdbcScheduleBook(jdbc, JsonMapper.builder().build(), Clock.systemUTC());
    }

    @Bean
    FireBook fireBook(JdbcClient jdbc) {
        return new JdbcFireBook(jdbc, Clock.systemUTC());
    }

    @Bean
    Exclusive exclusive(JdbcClient jdbc, PlatformTransactionManager transactions) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new JdbcExclusive(jdbc, own);
    }
}

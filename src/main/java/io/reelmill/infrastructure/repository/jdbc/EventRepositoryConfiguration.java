package io.reelmill.infrastructure.repository.jdbc;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.reelmill.core.operation.Deliveries;
import io.reelmill.core.operation.Events;
import io.reelmill.core.operation.OldRecords;
import io.reelmill.core.operation.Subscriptions;
import io.reelmill.core.operation.Turns;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a service writes down of what happens, whom it has to tell, and what it may forget. */
@Configuration(proxyBeanMethods = false)
@Profile("service")
public class EventRepositoryConfiguration {
    /** A mapper of our own: what is stored does not change with what the application sets for its faces. */
    private static final EventRows ROWS = new EventRows(JsonMapper.builder().build());

    @Bean
    Events events(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Subscriptions subscriptions,
            ObjectProvider<MeterRegistry> meters) {
        return new MeteredEvents(
                new JdbcEvents(jdbc, own(transactions), ROWS, subscriptions),
                meters.getIfAvailable(() -> Metrics.globalRegistry));
    }

    @Bean
    Deliveries deliveries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcDeliveries(jdbc, own(transactions), ROWS);
    }

    @Bean
    OldRecords oldRecords(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcOldRecords(jdbc, own(transactions));
    }

    @Bean
    Turns turns(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcTurns(jdbc, own(transactions), UUID.randomUUID().toString());
    }

    /** Read committed on every database: what waited for a lock sees what was written before. */
    private static TransactionTemplate own(PlatformTransactionManager transactions) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return own;
    }
}

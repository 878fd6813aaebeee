package io.reelmill.infrastructure.repository.jdbc;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.Waits;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.core.topic.Rejections;
import io.reelmill.core.topic.Sessions;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Sessions and refused rows are kept beside Spring Batch's own tables, in the same transactions. */
@Configuration(proxyBeanMethods = false)
public class JdbcRepositoryConfiguration {
    /** A mapper of our own: what is stored does not change with what the application sets for its faces. */
    private static final JsonMapper STORED = JsonMapper.builder().build();

    @Bean
    Sessions sessions(JdbcClient jdbc) {
        return new JdbcSessions(jdbc, STORED, Clock.systemUTC());
    }

    @Bean
    Rejections rejections(JdbcClient jdbc) {
        return new JdbcRejections(jdbc, STORED);
    }

    @Bean
    Ledger ledger(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Waits waits,
            ObjectProvider<MeterRegistry> meters) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        Ledger kept = new PatientLedger(new JdbcLedger(jdbc, own, Clock.systemUTC()), waits);
        return new MeteredLedger(kept, meters.getIfAvailable(() -> Metrics.globalRegistry));
    }

    @Bean
    HealthCheck databaseCheck(JdbcClient jdbc) {
        return HealthCheck.trying(
                "database",
                "Is data/ on a disk that can be written to? Its log is data/logs/reelmill.log.",
                () -> "holds %d sessions"
                        .formatted(jdbc.sql("select count(*) from topic_session")
                                .query(Long.class)
                                .single()));
    }
}

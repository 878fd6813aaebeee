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
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Sessions and refused rows are kept beside Spring Batch's own tables, in the same transactions. */
@Configuration(proxyBeanMethods = false)
@Import({LeaseConfiguration.class, ArchiveConfiguration.class, DatabaseConfiguration.class})
public class JdbcRepositoryConfiguration {
    /** A mapper of our own: what is stored does not change with what the application sets for its faces. */
    private static final JsonMapper STORED = JsonMapper.builder().build();

    @Bean
    Sessions sessions(JdbcClient jdbc, OwnTransactions transactions, Fence fence) {
        return new JdbcSessions(jdbc, STORED, transactions, fence, Clock.systemUTC());
    }

    @Bean
    Rejections rejections(JdbcClient jdbc) {
        return new JdbcRejections(jdbc, STORED);
    }

    @Bean
    Ledger ledger(
            JdbcClient jdbc,
            OwnTransactions transactions,
            Fence fence,
            Waits waits,
            ObjectProvider<MeterRegistry> meters) {
        Ledger kept = new PatientLedger(new JdbcLedger(jdbc, transactions, fence, Clock.systemUTC()), waits);
        return new MeteredLedger(kept, meters.getIfAvailable(() -> Metrics.globalRegistry));
    }

    @Bean
    HealthCheck databaseCheck(JdbcClient jdbc, Environment environment) {
        return HealthCheck.trying(
                "database",
                DatabaseStart.server(environment)
                        ? "Does the server of reelmill.database.url run, and can it be reached from here?"
                        : "Is data/ on a disk that can be written to? Its log is data/logs/reelmill.log.",
                () -> "holds %d sessions"
                        .formatted(jdbc.sql("select count(*) from topic_session")
                                .query(Long.class)
                                .single()));
    }
}

package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.Executions;
import io.reelmill.core.topic.Holds;
import io.reelmill.core.topic.SessionRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What lists show of batches and sessions, from the database alone. */
@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {
    /** A mapper of our own: what is stored does not change with what the application sets for its faces. */
    private static final SessionRows ROWS = new SessionRows(JsonMapper.builder().build());

    @Bean
    SessionRecords sessionRecords(JdbcClient jdbc) {
        return new JdbcSessionRecords(jdbc, ROWS);
    }

    @Bean
    Holds holds(JdbcClient jdbc) {
        return new JdbcHolds(jdbc);
    }

    @Bean
    Archive archive(JdbcClient jdbc) {
        return new JdbcArchive(jdbc, ROWS);
    }

    @Bean
    Executions executions(JdbcClient jdbc) {
        return new JdbcExecutions(jdbc);
    }
}

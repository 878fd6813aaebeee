package io.reelmill.infrastructure.repository.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.reelmill.core.operation.Event;
import io.reelmill.core.session.SessionId;
import io.reelmill.shared.stub.TestDatabase;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The service's tables on one of the databases, made once and emptied for each test. */
record ServiceTables(DataSource source, JdbcClient jdbc) {
    static final SessionId SESSION = new SessionId("session_20260731_120000_0123abcd");
    static final Instant AT = Instant.parse("2026-07-31T12:00:00.123456Z");

    private static final Map<TestDatabase, ServiceTables> MADE = new EnumMap<>(TestDatabase.class);

    static synchronized ServiceTables emptied(TestDatabase database) {
        ServiceTables tables = MADE.computeIfAbsent(database, which -> {
            HikariDataSource source = new HikariDataSource();
            source.setDataSource(which.migrated());
            return new ServiceTables(source, JdbcClient.create(source));
        });
        List.of("webhook_delivery", "event", "topic_session", "lease", "idempotency_key")
                .forEach(table -> tables.jdbc().sql("delete from " + table).update());
        tables.jdbc()
                .sql("update service_turn set owner = null, taken_until = current_timestamp")
                .update();
        return tables;
    }

    TransactionTemplate transactions() {
        TransactionTemplate own = new TransactionTemplate(new JdbcTransactionManager(source));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return own;
    }

    static EventRows rows() {
        return new EventRows(JsonMapper.builder().build());
    }

    JdbcEvents events(String... hooks) {
        return new JdbcEvents(jdbc, transactions(), rows(), event -> List.of(hooks));
    }

    JdbcDeliveries deliveries() {
        return new JdbcDeliveries(jdbc, transactions(), rows());
    }

    static Event ended(long batch, Map<String, Object> data) {
        return new Event(0, AT, batch, Optional.of(SESSION), Event.Kind.SESSION_ENDED, data);
    }
}

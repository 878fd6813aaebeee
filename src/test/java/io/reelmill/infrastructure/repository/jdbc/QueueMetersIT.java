package io.reelmill.infrastructure.repository.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reelmill.shared.stub.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class QueueMetersIT {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2026-11-23T09:30:00Z");

    @ParameterizedTest
    @EnumSource
    void sessions_are_counted_by_state_every_few_seconds(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        new QueueMeters(jdbc, () -> now).bindTo(meters);
        add(jdbc, 1, "QUEUED");
        add(jdbc, 2, "QUEUED");
        add(jdbc, 3, "IN_DOUBT");
        add(jdbc, 4, "COMPLETED");

        assertThat(sessions("QUEUED")).isEqualTo(2);
        assertThat(sessions("IN_DOUBT")).isEqualTo(1);
        assertThat(sessions("RUNNING")).isZero();

        add(jdbc, 5, "RUNNING");
        assertThat(sessions("RUNNING")).isZero();
        now = now.plusSeconds(6);
        assertThat(sessions("RUNNING")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_database_that_is_away_is_no_number(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.migrated());
        jdbc.sql("drop table topic_session").update();
        new QueueMeters(jdbc, () -> now).bindTo(meters);

        assertThat(sessions("QUEUED")).isNaN();
    }

    private double sessions(String state) {
        return meters.get("reelmill.sessions").tag("state", state).gauge().value();
    }

    private static void add(JdbcClient jdbc, int line, String state) {
        jdbc.sql("insert into topic_session (id, batch_id, line, request_id, topic, request, state, created_at,"
                        + " updated_at) values (:id, 1, :line, 'r', 't', '{}', :state, now(), now())")
                .param("id", "session_" + line)
                .param("line", line)
                .param("state", state)
                .update();
    }
}

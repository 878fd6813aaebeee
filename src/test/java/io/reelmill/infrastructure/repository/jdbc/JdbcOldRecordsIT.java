package io.reelmill.infrastructure.repository.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.operation.Event;
import io.reelmill.core.operation.OldRecords;
import io.reelmill.core.operation.OldRecords.Past;
import io.reelmill.core.operation.Turns.Turn;
import io.reelmill.core.session.SessionId;
import io.reelmill.shared.stub.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcOldRecordsIT {
    private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant CUT = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant NEW = Instant.parse("2026-03-01T00:00:00Z");

    private final ServiceTables tables;
    private final OldRecords records;

    JdbcOldRecordsIT(TestDatabase database) {
        this.tables = ServiceTables.emptied(database);
        this.records = new JdbcOldRecords(tables.jdbc(), tables.transactions());
    }

    @Test
    void sessions_that_are_finished_long_ago_come_the_oldest_first() {
        session(1, 1, "COMPLETED", OLD.plusSeconds(5));
        session(2, 1, "COMPLETED", OLD);
        session(3, 2, "FAILED", OLD);
        session(4, 2, "COMPLETED", NEW);

        assertThat(records.sessions(CUT, false))
                .containsExactly(new Past(id(2), 1, "bees", OLD), new Past(id(1), 1, "bees", OLD.plusSeconds(5)));
        assertThat(records.sessions(CUT, true)).extracting(Past::id).containsExactly(id(2), id(3), id(1));
    }

    @Test
    void sessions_of_a_batch_that_somebody_has_are_left_alone() {
        session(1, 1, "COMPLETED", OLD);
        session(2, 2, "COMPLETED", OLD);
        tables.jdbc()
                .sql(
                        "insert into lease (name, batch_id, node, token, expires_at) values ('x', 1, 'n', 1, current_timestamp)")
                .update();

        assertThat(records.sessions(CUT, true)).extracting(Past::id).containsExactly(id(2));
    }

    @Test
    void events_of_batches_that_are_silent_go_with_their_deliveries_and_others_stay_whole() {
        event(1, OLD);
        event(1, OLD.plusSeconds(1));
        event(2, OLD);
        event(2, NEW);

        assertThat(records.forgetEvents(CUT)).isEqualTo(2);

        assertThat(tables.events().after(0, 10)).extracting(Event::batch).containsExactly(2L, 2L);
        assertThat(tables.deliveries().pending()).isEqualTo(2);
        assertThat(records.forgetEvents(CUT)).isZero();
    }

    @Test
    void answers_that_nobody_asks_for_any_more_go() {
        answer("old", OLD);
        answer("new", NEW);

        assertThat(records.forgetAnswers(CUT)).isEqualTo(1);

        assertThat(tables.jdbc()
                        .sql("select idempotency_key from idempotency_key")
                        .query(String.class)
                        .list())
                .containsExactly("new");
    }

    @Test
    void a_turn_is_one_process_s_until_it_gives_it_or_its_time_is_over() {
        JdbcTurns one = new JdbcTurns(tables.jdbc(), tables.transactions(), "one");
        JdbcTurns other = new JdbcTurns(tables.jdbc(), tables.transactions(), "other");

        assertThat(one.take(Turn.RETENTION, Duration.ofMinutes(1))).isTrue();
        assertThat(one.take(Turn.RETENTION, Duration.ofMinutes(1))).isTrue();
        assertThat(other.take(Turn.RETENTION, Duration.ofMinutes(1))).isFalse();
        other.give(Turn.RETENTION);
        assertThat(other.take(Turn.RETENTION, Duration.ofMinutes(1))).isFalse();
        one.give(Turn.RETENTION);
        assertThat(other.take(Turn.RETENTION, Duration.ZERO)).isTrue();
        assertThat(one.take(Turn.RETENTION, Duration.ofMinutes(1))).isTrue();
        assertThat(other.take(Turn.RETENTION, Duration.ofMinutes(1))).isFalse();
    }

    private static SessionId id(int number) {
        return new SessionId("session_20260731_120000_0123abc" + number);
    }

    private void session(int number, long batch, String state, Instant at) {
        tables.jdbc()
                .sql("""
                        insert into topic_session
                          (id, batch_id, line, request_id, topic, request, state, created_at, updated_at)
                        values (:id, :batch, :line, 'r', 'bees', '{}', :state, :at, :at)
                        """)
                .param("id", id(number).value())
                .param("batch", batch)
                .param("line", number)
                .param("state", state)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void event(long batch, Instant at) {
        tables.events("a").append(new Event(0, at, batch, Optional.empty(), Event.Kind.BATCH_STARTED, Map.of()));
    }

    private void answer(String key, Instant at) {
        tables.jdbc()
                .sql("""
                        insert into idempotency_key (caller, idempotency_key, request_sha256, created_at)
                        values ('me', :key, 'x', :at)
                        """)
                .param("key", key)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

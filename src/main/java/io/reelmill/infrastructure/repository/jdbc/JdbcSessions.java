package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.topic.QueuedSession;
import io.reelmill.core.topic.Sessions;
import io.reelmill.core.topic.TopicRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Sessions in the table {@code topic_session}. */
final class JdbcSessions implements Sessions {
    /** The casts tell PostgreSQL what a parameter in a select list is. */
    private static final String INSERT = """
            insert into topic_session
              (id, batch_id, line, request_id, topic, request, state, reason, created_at, updated_at)
            select :id, cast(:batch as bigint), cast(:line as integer), :requestId, :topic, :request, :state, :reason,
              cast(:now as timestamp with time zone), cast(:now as timestamp with time zone)
            where not exists (select 1 from topic_session where batch_id = :batch and line = :line)
            """;

    private static final String SELECT = "select id, batch_id, request, state, reason from topic_session ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionOperations transactions;
    private final Fence fence;
    private final Clock clock;

    JdbcSessions(JdbcClient jdbc, JsonMapper json, TransactionOperations transactions, Fence fence, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.transactions = transactions;
        this.fence = fence;
        this.clock = clock;
    }

    @Override
    public void queue(QueuedSession session) {
        TopicRequest request = session.request();
        jdbc.sql(INSERT)
                .param("id", session.id().value())
                .param("batch", session.batch())
                .param("line", request.line())
                .param("requestId", request.id())
                .param("topic", request.topic())
                .param("request", json.writeValueAsString(request))
                .param("state", session.state().name())
                .param("reason", session.reason().orElse(null))
                .param("now", now())
                .update();
    }

    @Override
    public List<QueuedSession> of(long batch) {
        return jdbc.sql(SELECT + "where batch_id = :batch order by line")
                .param("batch", batch)
                .query((row, number) -> session(row))
                .list();
    }

    @Override
    public Optional<QueuedSession> find(SessionId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, number) -> session(row))
                .optional();
    }

    @Override
    public void mark(SessionId id, SessionState state, Optional<String> reason) {
        long batch = jdbc.sql("select batch_id from topic_session where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .orElseThrow(
                        () -> new IllegalStateException("The database has no session " + id + " to mark as " + state));
        transactions.executeWithoutResult(status -> {
            fence.ask(batch).require();
            jdbc.sql("update topic_session set state = :state, reason = :reason, updated_at = :now where id = :id")
                    .param("id", id.value())
                    .param("state", state.name())
                    .param("reason", reason.orElse(null))
                    .param("now", now())
                    .update();
        });
    }

    private QueuedSession session(ResultSet row) throws SQLException {
        return new QueuedSession(
                new SessionId(row.getString("id")),
                row.getLong("batch_id"),
                json.readValue(row.getString("request"), TopicRequest.class),
                SessionState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

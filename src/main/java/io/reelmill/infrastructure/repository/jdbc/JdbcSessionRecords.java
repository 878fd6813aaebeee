package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.topic.SessionRecords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came of sessions, beside their states in the table {@code topic_session}. */
final class JdbcSessionRecords implements SessionRecords {
    private final JdbcClient jdbc;
    private final SessionRows rows;

    JdbcSessionRecords(JdbcClient jdbc, SessionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public void conclude(SessionView session) {
        jdbc.sql("update topic_session set seconds = :seconds, final_path = :path, outcome = :outcome where id = :id")
                .param("id", session.id().value())
                .param("seconds", session.seconds().orElse(null))
                .param("path", session.finalPath().orElse(null))
                .param("outcome", rows.outcome(session))
                .update();
    }

    @Override
    public List<SessionRecord> of(long batch) {
        return jdbc.sql(SessionRows.SELECT + "where batch_id = :batch order by line")
                .param("batch", batch)
                .query(rows::record)
                .list();
    }

    @Override
    public void delete(SessionId session) {
        jdbc.sql("delete from topic_session where id = :id")
                .param("id", session.value())
                .update();
    }

    @Override
    public void delete(long batch) {
        for (String table : List.of("topic_session", "rejection")) {
            jdbc.sql("delete from " + table + " where batch_id = :batch")
                    .param("batch", batch)
                    .update();
        }
    }
}

package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.OldRecords;
import io.reelmill.core.session.SessionId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What the tables hold of the past. */
record JdbcOldRecords(JdbcClient jdbc, TransactionOperations transactions) implements OldRecords {
    /** Nobody works on a batch without a lease; one that is to go on has its lease still. */
    private static final String SESSIONS = """
            select id, batch_id, topic, updated_at from topic_session s
            where updated_at < :before and (state = 'COMPLETED' or :unfinished = 1)
              and not exists (select 1 from lease l where l.batch_id = s.batch_id)
            order by updated_at, id
            """;

    /** A batch's events are kept whole: of one that was restarted, the first are needed as long as the last. */
    private static final String OLD = """
            select id from event where happened_at < :before
              and batch_id not in (select batch_id from event where happened_at >= :before)
            """;

    @Override
    public List<Past> sessions(Instant before, boolean alsoUnfinished) {
        return jdbc.sql(SESSIONS)
                .param("before", utc(before))
                .param("unfinished", alsoUnfinished ? 1 : 0)
                .query((row, number) -> new Past(
                        new SessionId(row.getString("id")),
                        row.getLong("batch_id"),
                        row.getString("topic"),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public int forgetEvents(Instant before) {
        return Objects.requireNonNull(transactions.execute(status -> {
            delete("delete from webhook_delivery where event_id in (" + OLD + ")", before);
            return delete("delete from event where id in (" + OLD + ")", before);
        }));
    }

    @Override
    public int forgetAnswers(Instant before) {
        return Objects.requireNonNull(transactions.execute(
                status -> delete("delete from idempotency_key where created_at < :before", before)));
    }

    private int delete(String sql, Instant before) {
        return jdbc.sql(sql).param("before", utc(before)).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Event;
import io.reelmill.core.operation.Events;
import io.reelmill.core.operation.Subscriptions;
import io.reelmill.core.session.SessionId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Events in the table {@code event}, each with its deliveries in one transaction. Appending locks a row until the
 * transaction has ended: an id is given only when all smaller ones can be seen or will never be, so that whoever reads on
 * from the last id it saw misses none.
 */
final class JdbcEvents implements Events {
    private static final String LOCK = "select name from service_turn where name = 'EVENTS' for update";

    private static final String INSERT = """
            insert into event (happened_at, batch_id, session_id, kind, data)
            values (:at, :batch, :session, :kind, :data)
            """;

    private static final String DELIVERY = """
            insert into webhook_delivery (hook, event_id, state, next_at)
            values (:hook, :event, 'PENDING', current_timestamp)
            """;

    private static final String SELECT = "select " + EventRows.COLUMNS + " from event where id > :id ";
    private static final String PAGE = "order by id fetch first :limit rows only";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final EventRows rows;
    private final Subscriptions subscriptions;

    /** @param transactions each begins one of its own: what waits for the lock must not hold anything else */
    JdbcEvents(JdbcClient jdbc, TransactionOperations transactions, EventRows rows, Subscriptions subscriptions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = rows;
        this.subscriptions = subscriptions;
    }

    @Override
    public Event append(Event event) {
        List<String> hooks = subscriptions.of(event);
        String data = rows.data(event);
        Instant at = event.happenedAt().truncatedTo(ChronoUnit.MICROS);
        long id = Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql(LOCK).query(String.class).single();
            long written = insert(event, at, data);
            hooks.forEach(hook -> jdbc.sql(DELIVERY)
                    .param("hook", hook)
                    .param("event", written)
                    .update());
            return written;
        }));
        return new Event(id, at, event.batch(), event.session(), event.kind(), event.data());
    }

    private long insert(Event event, Instant at, String data) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(INSERT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("batch", event.batch())
                .param("session", event.session().map(SessionId::value).orElse(null))
                .param("kind", event.kind().name())
                .param("data", data)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    @Override
    public List<Event> after(long id, int limit) {
        return jdbc.sql(SELECT + PAGE)
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> rows.event(row))
                .list();
    }

    @Override
    public List<Event> after(long id, long batch, int limit) {
        return jdbc.sql(SELECT + "and batch_id = :batch " + PAGE)
                .param("id", id)
                .param("batch", batch)
                .param("limit", limit)
                .query((row, number) -> rows.event(row))
                .list();
    }

    @Override
    public long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from event")
                .query(Long.class)
                .single();
    }
}

package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Deliveries;
import io.reelmill.core.operation.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deliveries in the table {@code webhook_delivery}: PENDING until they are taken and go, or GIVEN_UP. A claim moves the time
 * at which it is due into the future and counts the attempt; the count is the claim's proof when it is settled.
 */
final class JdbcDeliveries implements Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcDeliveries.class);

    private static final String DUE = """
            select id, event_id, attempts from webhook_delivery
            where hook = :hook and state = 'PENDING' and next_at <= current_timestamp
            order by next_at, id fetch first 1 rows only for update skip locked
            """;

    private static final String CLAIM = """
            update webhook_delivery set attempts = attempts + 1, next_at = %s where id = :id
            """.formatted(later());

    private static final String SETTLE = """
            update webhook_delivery set state = :state, last_error = :error, next_at = %s
            where id = :id and attempts = :attempts and state = 'PENDING'
            """.formatted(later());

    private static final String GIVE_UP = """
            update webhook_delivery set state = 'GIVEN_UP', attempts = attempts + 1,
              last_error = 'its event cannot be read' where id = :id
            """;

    private static final int ROOM_FOR_ERROR = 1000;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final EventRows rows;

    JdbcDeliveries(JdbcClient jdbc, TransactionOperations transactions, EventRows rows) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rows = rows;
    }

    /** So many seconds from now, by the database's clock. */
    static String later() {
        return "current_timestamp + cast(:seconds as integer) * interval '1' second";
    }

    private record Due(long id, long event, int attempts) {}

    @Override
    public Optional<Delivery> claim(String hook, Duration hold) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Optional<Due> due = due(hook);
            Optional<Delivery> claimed = due.flatMap(first -> claim(hook, first, hold));
            while (due.isPresent() && claimed.isEmpty()) {
                due = due(hook);
                claimed = due.flatMap(next -> claim(hook, next, hold));
            }
            return claimed;
        }));
    }

    private Optional<Due> due(String hook) {
        return jdbc.sql(DUE)
                .param("hook", hook)
                .query((row, number) -> new Due(row.getLong("id"), row.getLong("event_id"), row.getInt("attempts")))
                .optional();
    }

    /** Empty when its event cannot be read: it is given up, so that it keeps nothing behind it from being told. */
    private Optional<Delivery> claim(String hook, Due due, Duration hold) {
        Optional<Event> event = jdbc
                .sql("select " + EventRows.COLUMNS + " from event where id = :id")
                .param("id", due.event())
                .query((row, number) -> readable(row, due))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
        if (event.isPresent()) {
            jdbc.sql(CLAIM)
                    .param("id", due.id())
                    .param("seconds", hold.toSeconds())
                    .update();
        } else {
            jdbc.sql(GIVE_UP).param("id", due.id()).update();
        }
        return event.map(readable -> new Delivery(due.id(), hook, due.attempts() + 1, readable));
    }

    private Optional<Event> readable(ResultSet row, Due due) throws SQLException {
        try {
            return Optional.of(rows.event(row));
        } catch (RuntimeException unreadable) {
            LOG.warn("Webhook delivery {} is given up: its event {} cannot be read", due.id(), due.event(), unreadable);
            return Optional.empty();
        }
    }

    @Override
    public void settle(Delivery delivery, Result result) {
        transactions.executeWithoutResult(status -> {
            if (result.error().isEmpty()) {
                jdbc.sql("delete from webhook_delivery where id = :id and attempts = :attempts")
                        .param("id", delivery.id())
                        .param("attempts", delivery.attempt())
                        .update();
            } else {
                keep(delivery, result, result.error().get());
            }
        });
    }

    private void keep(Delivery delivery, Result result, String error) {
        jdbc.sql(SETTLE)
                .param("id", delivery.id())
                .param("attempts", delivery.attempt())
                .param("state", result.again().isPresent() ? "PENDING" : "GIVEN_UP")
                .param("error", error.substring(0, Math.min(error.length(), ROOM_FOR_ERROR)))
                .param("seconds", result.again().orElse(Duration.ZERO).toSeconds())
                .update();
    }

    @Override
    public long pending() {
        return jdbc.sql("select count(*) from webhook_delivery where state = 'PENDING'")
                .query(Long.class)
                .single();
    }

    @Override
    public List<GivenUp> givenUp(int limit) {
        return jdbc.sql("select id, hook, event_id, attempts, last_error from webhook_delivery"
                        + " where state = 'GIVEN_UP' order by id desc fetch first :limit rows only")
                .param("limit", limit)
                .query((row, number) -> new GivenUp(
                        row.getLong("id"),
                        row.getString("hook"),
                        row.getLong("event_id"),
                        row.getInt("attempts"),
                        row.getString("last_error")))
                .list();
    }
}

package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Fire;
import io.reelmill.core.operation.FireBook;
import io.reelmill.core.operation.Schedules.FireView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fires in the table {@code schedule_fire}, the rows they took in {@code schedule_row}. */
final class JdbcFireBook implements FireBook {
    private static final int LONGEST_REASON = 2000;
    private static final String SELECT =
            "select schedule, fire_time, state, batch_id, topics, reason from schedule_fire where schedule = :schedule ";
    private static final String ONE = "where schedule = :schedule and fire_time = :time";

    private static final String INSERT = """
            insert into schedule_fire (schedule, fire_time, state, batch_id, topics, reason, updated_at)
            values (:schedule, :time, :state, :batch, :topics, :reason, :now)
            """;

    private static final String CLAIM = """
            update schedule_fire set claimed_until = current_timestamp + interval '30' second
            where schedule = :schedule and fire_time = :time and state = 'QUEUED'
              and (claimed_until is null or claimed_until < current_timestamp)
            """;

    private static final String SETTLE = """
            update schedule_fire set state = :state, batch_id = :batch, topics = :topics, reason = :reason,
              updated_at = :now
            where schedule = :schedule and fire_time = :time and state = 'QUEUED'
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcFireBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void note(FireView fire) {
        try {
            write(INSERT, fire);
        } catch (DuplicateKeyException noted) {
            throw new IllegalStateException("The fire %s is written down already".formatted(fire.fire()), noted);
        }
    }

    @Override
    public boolean settle(FireView fire) {
        return write(SETTLE, fire) == 1;
    }

    private int write(String sql, FireView fire) {
        return of(sql, fire.fire())
                .param("state", fire.state().name())
                .param("batch", fire.batch().isPresent() ? fire.batch().getAsLong() : null)
                .param("topics", fire.topics())
                .param("reason", fire.reason().map(JdbcFireBook::shortened).orElse(null))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<FireView> find(Fire fire) {
        return of(SELECT + "and fire_time = :time", fire)
                .query((row, number) -> view(row))
                .optional();
    }

    @Override
    public List<FireView> newest(String schedule, int limit) {
        return jdbc.sql(SELECT + "order by fire_time desc fetch first :limit rows only")
                .param("schedule", schedule)
                .param("limit", limit)
                .query((row, number) -> view(row))
                .list();
    }

    @Override
    public List<FireView> queued(String schedule) {
        return jdbc.sql(SELECT + "and state = 'QUEUED' order by fire_time")
                .param("schedule", schedule)
                .query((row, number) -> view(row))
                .list();
    }

    @Override
    public OptionalLong lastBatch(String schedule) {
        return jdbc
                .sql(SELECT + "and batch_id is not null order by fire_time desc fetch first 1 rows only")
                .param("schedule", schedule)
                .query((row, number) -> view(row).batch())
                .list()
                .stream()
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    @Override
    public boolean claim(Fire fire) {
        return of(CLAIM, fire).update() == 1;
    }

    @Override
    public Set<String> taken(String schedule) {
        return jdbc.sql("select row_sha256 from schedule_row where schedule = :schedule")
                .param("schedule", schedule)
                .query(String.class)
                .set();
    }

    @Override
    public void take(Fire fire, Collection<String> rows) {
        rows.forEach(row -> of(
                        "insert into schedule_row (schedule, row_sha256, fire_time) values (:schedule, :row, :time)",
                        fire)
                .param("row", row)
                .update());
    }

    @Override
    public void giveBack(Fire fire) {
        of("delete from schedule_row " + ONE, fire).update();
    }

    private JdbcClient.StatementSpec of(String sql, Fire fire) {
        return jdbc.sql(sql)
                .param("schedule", fire.schedule())
                .param("time", fire.time().atOffset(ZoneOffset.UTC));
    }

    private static FireView view(ResultSet row) throws SQLException {
        Instant time = row.getObject("fire_time", OffsetDateTime.class).toInstant();
        long batch = row.getLong("batch_id");
        return new FireView(
                new Fire(row.getString("schedule"), time),
                FireView.State.valueOf(row.getString("state")),
                batch == 0 ? OptionalLong.empty() : OptionalLong.of(batch),
                row.getInt("topics"),
                Optional.ofNullable(row.getString("reason")));
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
    }
}

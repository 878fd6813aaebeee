package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.ScheduleBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Schedules in the table {@code schedule}. Who saves one has its turn. */
final class JdbcScheduleBook implements ScheduleBook {
    private static final String FILE = "file";
    private static final String API = "api";
    private static final String SELECT = "select name, definition, origin, paused, fired_until from schedule ";

    private static final String UPDATE = """
            update schedule set definition = :definition, origin = :origin, paused = :paused, fired_until = :until,
              updated_at = :now
            where name = :name
            """;

    private static final String INSERT = """
            insert into schedule (name, definition, origin, paused, fired_until, created_at, updated_at)
            values (:name, :definition, :origin, :paused, :until, :now, :now)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcScheduleBook(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public List<Entry> all() {
        return jdbc.sql(SELECT + "order by name")
                .query((row, number) -> entry(row))
                .list();
    }

    @Override
    public Optional<Entry> find(String name) {
        return jdbc.sql(SELECT + "where name = :name")
                .param("name", name)
                .query((row, number) -> entry(row))
                .optional();
    }

    @Override
    public void save(Entry entry) {
        if (write(UPDATE, entry) == 0) {
            write(INSERT, entry);
        }
    }

    @Override
    public void delete(String name) {
        jdbc.sql("delete from schedule where name = :name").param("name", name).update();
    }

    private int write(String sql, Entry entry) {
        StoredSchedule stored = StoredSchedule.of(entry.schedule(), entry.pausedAtFirst());
        return jdbc.sql(sql)
                .param("name", entry.name())
                .param("definition", json.writeValueAsString(stored))
                .param("origin", entry.fromFile() ? FILE : API)
                .param("paused", entry.schedule().paused())
                .param("until", entry.firedUntil().atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Entry entry(ResultSet row) throws SQLException {
        StoredSchedule stored = json.readValue(row.getString("definition"), StoredSchedule.class);
        return new Entry(
                stored.schedule(row.getString("name"), row.getBoolean("paused")),
                row.getString("origin").equals(FILE),
                stored.paused(),
                row.getObject("fired_until", OffsetDateTime.class).toInstant());
    }
}

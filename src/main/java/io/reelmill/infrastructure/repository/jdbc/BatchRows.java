package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.BatchDigest;
import io.reelmill.core.operation.Fire;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.SessionState;
import io.reelmill.shared.text.StackTrace;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Batches in Spring Batch's tables: each is a job instance, and its last execution says how it stands; but as long as there
 * is a lease of an unfinished one, somebody makes it or goes on with it, though its execution ended.
 */
final class BatchRows {
    private static final String ALL = """
            select i.job_instance_id as batch, e.job_execution_id as execution, e.exit_message, e.end_time,
              case when l.expires_at > current_timestamp then l.node end as node,
              (select min(f.create_time) from BATCH_JOB_EXECUTION f where f.job_instance_id = i.job_instance_id) as created,
              case when e.status in ('COMPLETED', 'ABANDONED') then e.status
                when l.expires_at > current_timestamp then 'RUNNING'
                when l.name is not null or e.status in ('STARTING', 'STARTED', 'STOPPING') then 'INTERRUPTED'
                when e.status = 'STOPPED' then e.status
                else 'FAILED' end as state
            from BATCH_JOB_INSTANCE i
            join BATCH_JOB_EXECUTION e on e.job_execution_id =
              (select max(x.job_execution_id) from BATCH_JOB_EXECUTION x where x.job_instance_id = i.job_instance_id)
            left join lease l on l.batch_id = i.job_instance_id
            where i.job_name = 'videoGeneration'
            """;

    private static final String OF_STATE = "select * from (" + ALL + ") b where cast(:state as varchar(20)) is null"
            + " or b.state = :state order by b.batch desc offset :from rows fetch first :size rows only";

    private final JdbcClient jdbc;

    BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BatchDigest> page(Optional<BatchState> state, long from, int size) {
        List<Row> rows = jdbc.sql(OF_STATE)
                .param("state", state.map(Enum::name).orElse(null))
                .param("from", from)
                .param("size", size)
                .query((row, number) -> row(row))
                .list();
        return digests(rows);
    }

    long count(Optional<BatchState> state) {
        return jdbc.sql("select count(*) from (" + ALL + ") b where cast(:state as varchar(20)) is null"
                        + " or b.state = :state")
                .param("state", state.map(Enum::name).orElse(null))
                .query(Long.class)
                .single();
    }

    Optional<BatchDigest> find(long batch) {
        List<Row> rows = jdbc.sql(ALL + " and i.job_instance_id = :batch")
                .param("batch", batch)
                .query((row, number) -> row(row))
                .list();
        return digests(rows).stream().findFirst();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("batch"),
                row.getLong("execution"),
                BatchState.valueOf(row.getString("state")),
                row.getString("exit_message"),
                instant(row, "created").orElseThrow(),
                instant(row, "end_time"),
                Optional.ofNullable(row.getString("node")));
    }

    /** Batch keeps local times of the machine's zone. */
    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(time -> time.atZone(ZoneId.systemDefault()).toInstant());
    }

    private List<BatchDigest> digests(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> batches = rows.stream().map(Row::batch).toList();
        Map<Long, Map<SessionState, Integer>> sessions = sessions(batches);
        Map<Long, Integer> rejected = rejected(batches);
        Map<Long, Map<String, String>> parameters =
                parameters(jdbc, rows.stream().map(Row::execution).toList());
        return rows.stream()
                .map(row -> row.digest(
                        sessions.getOrDefault(row.batch(), Map.of()),
                        rejected.getOrDefault(row.batch(), 0),
                        parameters.getOrDefault(row.execution(), Map.of())))
                .toList();
    }

    private Map<Long, Map<SessionState, Integer>> sessions(List<Long> batches) {
        Map<Long, Map<SessionState, Integer>> all = new HashMap<>();
        jdbc.sql("select batch_id, state, count(*) as many from topic_session where batch_id in (:batches)"
                        + " group by batch_id, state")
                .param("batches", batches)
                .query(row -> {
                    all.computeIfAbsent(row.getLong("batch_id"), batch -> new EnumMap<>(SessionState.class))
                            .put(SessionState.valueOf(row.getString("state")), row.getInt("many"));
                });
        return all;
    }

    private Map<Long, Integer> rejected(List<Long> batches) {
        Map<Long, Integer> all = new HashMap<>();
        jdbc.sql("select batch_id, count(*) as many from rejection where batch_id in (:batches) group by batch_id")
                .param("batches", batches)
                .query(row -> {
                    all.put(row.getLong("batch_id"), row.getInt("many"));
                });
        return all;
    }

    static Map<Long, Map<String, String>> parameters(JdbcClient jdbc, List<Long> executions) {
        Map<Long, Map<String, String>> all = new HashMap<>();
        jdbc.sql("select job_execution_id, parameter_name, parameter_value from BATCH_JOB_EXECUTION_PARAMS"
                        + " where job_execution_id in (:executions)")
                .param("executions", executions)
                .query(row -> {
                    all.computeIfAbsent(row.getLong("job_execution_id"), execution -> new HashMap<>())
                            .put(
                                    row.getString("parameter_name"),
                                    Optional.ofNullable(row.getString("parameter_value"))
                                            .orElse(""));
                });
        return all;
    }

    private record Row(
            long batch,
            long execution,
            BatchState state,
            @Nullable String message,
            Instant created,
            Optional<Instant> ended,
            Optional<String> node) {
        BatchDigest digest(Map<SessionState, Integer> sessions, int rejected, Map<String, String> parameters) {
            return new BatchDigest(
                    batch,
                    Path.of(parameters.getOrDefault("requests.source", "")),
                    state,
                    created,
                    ended,
                    sessions,
                    rejected,
                    Optional.ofNullable(message)
                            .filter(words -> state == BatchState.FAILED && !words.isBlank())
                            .map(StackTrace::cause),
                    node,
                    Optional.ofNullable(parameters.get("schedule"))
                            .map(schedule -> new Fire(schedule, Instant.parse(parameters.get("fire")))));
        }
    }
}

package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.ExecutionView;
import io.reelmill.core.operation.Executions;
import io.reelmill.shared.text.StackTrace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The executions in Spring Batch's tables. */
final class JdbcExecutions implements Executions {
    private static final String SELECT = """
            select e.job_execution_id, e.job_instance_id, e.status, e.exit_code, e.exit_message, e.create_time,
              e.start_time, e.end_time, l.node
            from BATCH_JOB_EXECUTION e
            left join lease l on l.batch_id = e.job_instance_id and l.expires_at > current_timestamp
              and e.status in ('STARTING', 'STARTED', 'STOPPING')
            """;

    private static final String STEPS = """
            select step_name, status, exit_code, exit_message, read_count, write_count,
              read_skip_count + process_skip_count + write_skip_count as skip_count, rollback_count, start_time, end_time
            from BATCH_STEP_EXECUTION where job_execution_id = :execution order by step_execution_id
            """;

    private final JdbcClient jdbc;

    JdbcExecutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ExecutionView> newest(int limit) {
        return views(jdbc.sql(SELECT + "order by e.job_execution_id desc fetch first :limit rows only")
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list());
    }

    @Override
    public List<ExecutionView> of(long batch) {
        return views(jdbc.sql(SELECT + "where e.job_instance_id = :batch order by e.job_execution_id desc")
                .param("batch", batch)
                .query((row, number) -> row(row))
                .list());
    }

    @Override
    public Optional<ExecutionView> find(long execution) {
        return jdbc.sql(SELECT + "where e.job_execution_id = :execution")
                .param("execution", execution)
                .query((row, number) -> row(row))
                .optional()
                .map(row -> row.view(parameters(List.of(row)).getOrDefault(execution, Map.of()), steps(execution)));
    }

    private List<ExecutionView> views(List<Row> rows) {
        Map<Long, Map<String, String>> parameters = parameters(rows);
        return rows.stream()
                .map(row -> row.view(parameters.getOrDefault(row.execution(), Map.of()), List.of()))
                .toList();
    }

    private Map<Long, Map<String, String>> parameters(List<Row> rows) {
        return rows.isEmpty()
                ? Map.of()
                : BatchRows.parameters(jdbc, rows.stream().map(Row::execution).toList());
    }

    private List<ExecutionView.Step> steps(long execution) {
        return jdbc.sql(STEPS)
                .param("execution", execution)
                .query((row, number) -> new ExecutionView.Step(
                        row.getString("step_name"),
                        row.getString("status"),
                        row.getString("exit_code"),
                        row.getLong("read_count"),
                        row.getLong("write_count"),
                        row.getLong("skip_count"),
                        row.getLong("rollback_count"),
                        BatchRows.instant(row, "start_time"),
                        BatchRows.instant(row, "end_time"),
                        failure(row.getString("status"), row.getString("exit_message"))))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("job_execution_id"),
                row.getLong("job_instance_id"),
                row.getString("status"),
                row.getString("exit_code"),
                failure(row.getString("status"), row.getString("exit_message")),
                Optional.ofNullable(row.getString("node")),
                BatchRows.instant(row, "create_time").orElseThrow(),
                BatchRows.instant(row, "start_time"),
                BatchRows.instant(row, "end_time"));
    }

    private static Optional<String> failure(String status, @Nullable String message) {
        boolean failed = status.equals("FAILED") || status.equals("UNKNOWN");
        return Optional.ofNullable(message)
                .filter(words -> failed && !words.isBlank())
                .map(StackTrace::cause);
    }

    private record Row(
            long execution,
            long batch,
            String status,
            String exitCode,
            Optional<String> failure,
            Optional<String> node,
            Instant created,
            Optional<Instant> started,
            Optional<Instant> ended) {
        ExecutionView view(Map<String, String> parameters, List<ExecutionView.Step> steps) {
            return new ExecutionView(
                    execution, batch, status, exitCode, failure, node, created, started, ended, parameters, steps);
        }
    }
}

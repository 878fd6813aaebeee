package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.topic.Problem;
import io.reelmill.core.topic.Rejection;
import io.reelmill.core.topic.Rejections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Refused rows in the table {@code rejection}. */
final class JdbcRejections implements Rejections {
    private static final String INSERT = """
            insert into rejection (batch_id, line, request_id, problems)
            select cast(:batch as bigint), cast(:line as integer), :requestId, :problems
            where not exists (select 1 from rejection where batch_id = :batch and line = :line)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcRejections(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(long batch, Rejection rejection) {
        jdbc.sql(INSERT)
                .param("batch", batch)
                .param("line", rejection.line())
                .param("requestId", rejection.id())
                .param("problems", json.writeValueAsString(rejection.problems()))
                .update();
    }

    @Override
    public List<Rejection> of(long batch) {
        return jdbc.sql("select line, request_id, problems from rejection where batch_id = :batch order by line")
                .param("batch", batch)
                .query((row, number) -> new Rejection(
                        row.getInt("line"),
                        row.getString("request_id"),
                        List.of(json.readValue(row.getString("problems"), Problem[].class))))
                .list();
    }
}

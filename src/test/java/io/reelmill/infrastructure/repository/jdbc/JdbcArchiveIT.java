package io.reelmill.infrastructure.repository.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.reelmill.core.operation.Archive.BatchQuery;
import io.reelmill.core.operation.Archive.Page;
import io.reelmill.core.operation.Archive.SessionQuery;
import io.reelmill.core.operation.Archive.SessionQuery.Sort;
import io.reelmill.core.operation.BatchDigest;
import io.reelmill.core.operation.ExecutionView;
import io.reelmill.core.operation.Fire;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.session.Spending;
import io.reelmill.core.session.Warning;
import io.reelmill.shared.stub.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class JdbcArchiveIT {
    private static final SessionRows ROWS = new SessionRows(JsonMapper.builder().build());

    private JdbcClient jdbc;

    private JdbcArchive on(TestDatabase kind) {
        jdbc = JdbcClient.create(kind.migrated());
        batch(1, "FAILED", "java.lang.IllegalStateException: outer\nCaused by: java.io.IOException: no room\n\tat x");
        batch(2, "STARTED", "");
        batch(3, "STARTED", "");
        jdbc.sql("insert into lease (name, batch_id, node, token, expires_at) values"
                        + " ('l', 3, 'one', 1, current_timestamp + interval '1' hour)")
                .update();
        parameter("requests.source", "/topics.csv");
        parameter("schedule", "daily");
        parameter("fire", "2026-11-23T08:00:00Z");
        session(1, 2, "Apples 100%", "COMPLETED");
        session(1, 3, "bees", "FAILED");
        session(1, 4, "Cats", "FAILED");
        session(2, 2, "Dunes", "QUEUED");
        jdbc.sql("insert into rejection (batch_id, line, request_id, problems) values (1, 9, 'x', '[]')")
                .update();
        return new JdbcArchive(jdbc, ROWS);
    }

    private void batch(long number, String status, String message) {
        jdbc.sql("insert into BATCH_JOB_INSTANCE (job_instance_id, version, job_name, job_key) values"
                        + " (:n, 0, 'videoGeneration', :key)")
                .param("n", number)
                .param("key", "key" + number)
                .update();
        jdbc.sql("insert into BATCH_JOB_EXECUTION (job_execution_id, version, job_instance_id, create_time, status,"
                        + " exit_code, exit_message) values (:n, 0, :n, current_timestamp, :status, 'X', :message)")
                .param("n", number)
                .param("status", status)
                .param("message", message)
                .update();
        jdbc.sql(
                        "insert into BATCH_STEP_EXECUTION (step_execution_id, version, step_name, job_execution_id, create_time,"
                                + " status, exit_code, read_count, write_count, read_skip_count, process_skip_count,"
                                + " write_skip_count, rollback_count) values"
                                + " (:n, 0, 'readRequests', :n, current_timestamp, 'COMPLETED', 'COMPLETED', 4, 3, 1, 1, 1, 0)")
                .param("n", number)
                .update();
    }

    private void parameter(String name, String value) {
        jdbc.sql("insert into BATCH_JOB_EXECUTION_PARAMS (job_execution_id, parameter_name, parameter_type,"
                        + " parameter_value, identifying) values (1, :name, 'java.lang.String', :value, 'Y')")
                .param("name", name)
                .param("value", value)
                .update();
    }

    private static SessionId id(long batch, int line) {
        return new SessionId("session_20261123_09300%d_0000000%d".formatted(batch, line));
    }

    private void session(long batch, int line, String topic, String state) {
        jdbc.sql("insert into topic_session (id, batch_id, line, request_id, topic, request, state, created_at,"
                        + " updated_at) values (:id, :batch, :line, :row, :topic, '{}', :state, current_timestamp,"
                        + " current_timestamp)")
                .param("id", id(batch, line).value())
                .param("batch", batch)
                .param("line", line)
                .param("row", "row" + line)
                .param("topic", topic)
                .param("state", state)
                .update();
    }

    private static SessionQuery query(String text, Sort sort, boolean descending, int page, int size) {
        return new SessionQuery(
                OptionalLong.of(1),
                Optional.empty(),
                Optional.of(text).filter(words -> !words.isEmpty()),
                sort,
                descending,
                page,
                size);
    }

    private static List<String> topics(Page<SessionView> page) {
        return page.items().stream().map(SessionView::topic).toList();
    }

    @ParameterizedTest
    @EnumSource
    void sessions_are_filtered_sorted_and_paged(TestDatabase kind) {
        JdbcArchive archive = on(kind);

        assertThat(topics(archive.sessions(query("", Sort.TOPIC, false, 0, 10))))
                .containsExactly("Apples 100%", "bees", "Cats");
        assertThat(topics(archive.sessions(query("", Sort.LINE, true, 0, 2)))).containsExactly("Cats", "bees");
        Page<SessionView> second = archive.sessions(query("", Sort.LINE, true, 1, 2));
        assertThat(topics(second)).containsExactly("Apples 100%");
        assertThat(second.total()).isEqualTo(3);
        assertThat(topics(archive.sessions(query("0%", Sort.CREATED, false, 0, 10))))
                .containsExactly("Apples 100%");
        assertThat(topics(archive.sessions(query("ROW3", Sort.UPDATED, false, 0, 10))))
                .containsExactly("bees");
        assertThat(topics(archive.sessions(query("_", Sort.STATE, false, 0, 10))))
                .isEmpty();
        assertThat(archive.sessions(new SessionQuery(
                                OptionalLong.empty(),
                                Optional.of(SessionState.QUEUED),
                                Optional.empty(),
                                Sort.CREATED,
                                false,
                                0,
                                10))
                        .items())
                .extracting(SessionView::id)
                .containsExactly(id(2, 2));
        assertThatThrownBy(() -> archive.sessions(query("", Sort.LINE, false, 0, 501)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void what_came_of_a_session_is_kept_as_it_was(TestDatabase kind) {
        JdbcArchive archive = on(kind);
        JdbcSessionRecords records = new JdbcSessionRecords(jdbc, ROWS);
        SessionView bare = archive.session(id(1, 2)).orElseThrow();
        assertThat(records.of(1).get(0).concluded()).isFalse();
        SessionView whole = new SessionView(
                bare.id(),
                1,
                2,
                "row2",
                bare.topic(),
                bare.state(),
                Optional.empty(),
                Optional.of(12.5),
                Optional.of("outputs/x.mp4"),
                List.of(),
                List.of(new Warning(Warning.Code.SHORT_SCRIPT, "short")),
                List.of(new Fallback("clips", "veo", "motion", "429")),
                Optional.of(
                        new Spending("USD", Optional.of(new BigDecimal("1.50")), Optional.empty(), Optional.empty())));

        records.conclude(whole);

        assertThat(archive.session(bare.id())).contains(whole);
        assertThat(records.of(1).get(0).concluded()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void batches_are_shown_with_their_counts_and_states(TestDatabase kind) {
        JdbcArchive archive = on(kind);

        assertThat(archive.batches(new BatchQuery(Optional.empty(), 0, 2)))
                .returns(3L, Page::total)
                .extracting(Page::items)
                .asInstanceOf(InstanceOfAssertFactories.list(BatchDigest.class))
                .extracting(BatchDigest::batch, BatchDigest::state)
                .containsExactly(tuple(3L, BatchState.RUNNING), tuple(2L, BatchState.INTERRUPTED));
        assertThat(archive.batches(new BatchQuery(Optional.of(BatchState.FAILED), 0, 10))
                        .total())
                .isOne();
        assertThat(archive.batch(1)).hasValueSatisfying(first -> {
            assertThat(first.sessions()).isEqualTo(Map.of(SessionState.COMPLETED, 1, SessionState.FAILED, 2));
            assertThat(first.rejected()).isOne();
            assertThat(first.reason()).contains("no room");
            assertThat(first.source()).isEqualTo(Path.of("/topics.csv"));
            assertThat(first.fire()).contains(new Fire("daily", Instant.parse("2026-11-23T08:00:00Z")));
        });
        assertThat(archive.batch(3).orElseThrow().node()).contains("one");
        assertThat(archive.batch(99)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_that_is_taken_over_or_goes_on_later_has_not_ended(TestDatabase kind) {
        JdbcArchive archive = on(kind);
        for (String status : List.of("FAILED", "STOPPED", "UNKNOWN", "COMPLETED", "ABANDONED")) {
            BatchState ended = status.equals("UNKNOWN") ? BatchState.FAILED : BatchState.valueOf(status);
            boolean forGood = ended == BatchState.COMPLETED || ended == BatchState.ABANDONED;
            jdbc.sql("update BATCH_JOB_EXECUTION set status = :status where job_execution_id = 3")
                    .param("status", status)
                    .update();
            jdbc.sql("update lease set batch_id = 3, expires_at = current_timestamp + interval '1' hour")
                    .update();
            assertThat(state(archive)).as(status).isEqualTo(forGood ? ended : BatchState.RUNNING);

            jdbc.sql("update lease set goes_on = true, expires_at = current_timestamp")
                    .update();
            assertThat(state(archive)).as(status).isEqualTo(forGood ? ended : BatchState.INTERRUPTED);
            assertThat(archive.batch(3).orElseThrow().node()).isEmpty();

            jdbc.sql("update lease set batch_id = null").update();
            assertThat(state(archive)).as(status).isEqualTo(ended);
        }
    }

    private static BatchState state(JdbcArchive archive) {
        return archive.batch(3).orElseThrow().state();
    }

    @ParameterizedTest
    @EnumSource
    void executions_are_shown_with_their_steps(TestDatabase kind) {
        on(kind);
        JdbcExecutions executions = new JdbcExecutions(jdbc);

        assertThat(executions.newest(2)).extracting(ExecutionView::execution).containsExactly(3L, 2L);
        assertThat(executions.of(3)).singleElement().returns(Optional.of("one"), ExecutionView::node);
        assertThat(executions.find(1)).hasValueSatisfying(first -> {
            assertThat(first.failure()).contains("no room");
            assertThat(first.parameters()).containsEntry("schedule", "daily");
            assertThat(first.steps()).singleElement().satisfies(step -> {
                assertThat(step.name()).isEqualTo("readRequests");
                assertThat(step.skipped()).isEqualTo(3);
            });
        });
        assertThat(executions.find(99)).isEmpty();
    }

    /** The node was stopped, not the batch. */
    @ParameterizedTest
    @EnumSource
    void a_stopped_batch_that_goes_on_by_itself_is_an_interrupted_one(TestDatabase kind) {
        JdbcArchive archive = on(kind);
        batch(4, "STOPPED", "");
        batch(5, "STOPPED", "");
        jdbc.sql("insert into lease (name, batch_id, node, token, expires_at, goes_on) values"
                        + " ('m', 5, 'one', 2, current_timestamp, true)")
                .update();

        assertThat(archive.batch(4).orElseThrow().state()).isEqualTo(BatchState.STOPPED);
        assertThat(archive.batch(5).orElseThrow().state()).isEqualTo(BatchState.INTERRUPTED);
    }
}

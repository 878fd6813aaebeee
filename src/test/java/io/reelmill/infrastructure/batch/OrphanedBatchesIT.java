package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.shared.stub.TestDatabase;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class OrphanedBatchesIT extends ServiceInAHome {
    @ParameterizedTest
    @EnumSource
    void the_batch_of_a_dead_node_is_made_to_its_end_by_a_living_one(TestDatabase kind) throws Exception {
        on(kind);
        Path requests = requests("a,Apples", "b,This is refused");
        try (StubRun run = service()) {
            long batch = start(run, requests);
            BatchView failed = ended(run, batch, BatchState.FAILED);
            long before = last(run, batch).getId();
            leave(run, batch, BatchStatus.STARTED);
            leaseOfTheDead(run, batch);

            await().until(() -> last(run, batch).getId() > before);

            assertThat(ended(run, batch, BatchState.FAILED).sessions())
                    .extracting(SessionView::state)
                    .containsExactlyElementsOf(
                            failed.sessions().stream().map(SessionView::state).toList());
            await().until(() -> leases(run) == 0);
        }
    }

    @Test
    void a_batch_that_a_dead_node_was_asked_to_stop_is_stopped() throws Exception {
        on(TestDatabase.H2);
        Path requests = requests("a,Apples", "b,This is refused");
        try (StubRun run = service()) {
            long batch = start(run, requests);
            ended(run, batch, BatchState.FAILED);
            long before = last(run, batch).getId();
            leaseOfAnother(run, batch);
            leave(run, batch, BatchStatus.STARTED);
            assertThat(view(run, batch).state()).isEqualTo(BatchState.RUNNING);
            control(run).stop(batch);
            jdbc(run).sql("update lease set expires_at = current_timestamp").update();

            ended(run, batch, BatchState.STOPPED);
            assertThat(last(run, batch).getId()).isEqualTo(before);
            await().until(() -> leases(run) == 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void executions_that_nobody_has_a_lease_for_go_on_or_stay_stopped(TestDatabase kind) throws Exception {
        on(kind);
        try (StubRun run = service()) {
            long running = failed(run, "first");
            long unknown = failed(run, "second");
            long stopping = failed(run, "third");
            long before = last(run, stopping).getId();
            leave(run, running, BatchStatus.STARTED);
            leave(run, unknown, BatchStatus.UNKNOWN);
            leave(run, stopping, BatchStatus.STOPPING);
            age(run);

            ended(run, stopping, BatchState.STOPPED);
            await().until(() ->
                    last(run, running).getId() > before && last(run, unknown).getId() > before);
            ended(run, running, BatchState.FAILED);
            ended(run, unknown, BatchState.FAILED);
            assertThat(last(run, stopping).getId()).isEqualTo(before);
        }
    }

    @Test
    void one_that_cannot_be_read_keeps_no_other_from_going_on_and_is_tried_again() throws Exception {
        on(TestDatabase.H2);
        try (StubRun run = service()) {
            long broken = failed(run, "first");
            long whole = failed(run, "second");
            long before = last(run, whole).getId();
            leave(run, broken, BatchStatus.STARTED);
            leave(run, whole, BatchStatus.STARTED);
            String context = context(run, before);
            long first = last(run, broken).getId();
            String name = Parameters.identity(last(run, broken).getJobParameters());
            keep(run, first, "broken");
            jdbc(run)
                    .sql(
                            "insert into lease (name, batch_id, node, token, expires_at) values"
                                    + " (:name, :batch, 'two', nextval('lease_token'), current_timestamp - interval '1' second)")
                    .param("name", name)
                    .param("batch", broken)
                    .update();
            leaseOfTheDead(run, whole);

            await().until(() -> last(run, whole).getId() > before);
            ended(run, whole, BatchState.FAILED);
            assertThat(view(run, broken).state()).isIn(BatchState.INTERRUPTED, BatchState.RUNNING);

            keep(run, first, context);
            await().until(() -> last(run, broken).getId() > first);
            ended(run, broken, BatchState.FAILED);
            await().until(() -> leases(run) == 0);
        }
    }

    private static String context(StubRun run, long execution) {
        return jdbc(run)
                .sql("select short_context from BATCH_JOB_EXECUTION_CONTEXT where job_execution_id = :execution")
                .param("execution", execution)
                .query(String.class)
                .single();
    }

    private static void keep(StubRun run, long execution, String context) {
        jdbc(run)
                .sql(
                        "update BATCH_JOB_EXECUTION_CONTEXT set short_context = :context where job_execution_id = :execution")
                .param("context", context)
                .param("execution", execution)
                .update();
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_of_which_five_processes_died_is_left_to_its_user(TestDatabase kind) throws Exception {
        on(kind);
        try (StubRun run = service()) {
            long batch = failed(run, "deadly");
            JobRepository repository = run.bean(JobRepository.class);
            JobExecution ended = last(run, batch);
            for (int death = 1; death <= 5; death++) {
                JobExecution dead = repository.createJobExecution(
                        ended.getJobInstance(), ended.getJobParameters(), new ExecutionContext());
                dead.setStatus(death < 5 ? BatchStatus.FAILED : BatchStatus.STARTED);
                dead.setExitStatus(new ExitStatus(death < 5 ? Recovery.RECOVERED : "UNKNOWN"));
                repository.update(dead);
            }
            long fifth = last(run, batch).getId();
            leaveSessions(run);

            leaseOfTheDead(run, batch);

            assertThat(ended(run, batch, BatchState.FAILED).reason())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("died 5 times in a row"));
            assertThat(last(run, batch).getId()).isEqualTo(fifth);
            assertThat(state(run, batch, "a")).isEqualTo(SessionState.STOPPED);
            assertThat(leases(run)).isZero();
            control(run).restart(batch, Wishes.NONE);
            await().until(() -> last(run, batch).getId() > fifth);
            ended(run, batch, BatchState.FAILED);
            assertThat(state(run, batch, "a")).isEqualTo(SessionState.FAILED);
        }
    }

    private long failed(StubRun run, String name) throws Exception {
        long batch = start(run, file(name, "a,This is refused " + name));
        ended(run, batch, BatchState.FAILED);
        return batch;
    }

    private static void age(StubRun run) {
        JdbcClient jdbc = jdbc(run);
        jdbc.sql("update BATCH_JOB_EXECUTION set last_updated = :before")
                .param("before", Timestamp.valueOf(LocalDateTime.now().minusMinutes(2)))
                .update();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_service_had_to_leave_when_it_ended_goes_on_when_it_comes_back(TestDatabase kind) throws Exception {
        on(kind);
        Path requests = requests("a,Apples", "b,An endless one");
        long batch;
        try (StubRun run = service()) {
            batch = start(run, requests);
            rendering(run, 1);

            run.stop();

            assertThat(view(run, batch).state()).isEqualTo(BatchState.INTERRUPTED);
            assertThat(jdbc(run)
                            .sql("select goes_on from lease")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
        try (StubRun run = service()) {
            rendering(run, 1);
            assertThat(view(run, batch).state()).isEqualTo(BatchState.RUNNING);
            run.bean(StubMedia.StubRenderer.class).abort();

            ended(run, batch, BatchState.FAILED);
            assertThat(session(run, batch, "b").reason()).isEqualTo(Optional.of("renderMaster: aborted"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_a_batch_that_is_lost_to_another_node_nothing_is_written_any_more(TestDatabase kind) throws Exception {
        on(kind);
        Path requests = requests("a,An endless one", "b,Another endless one");
        try (StubRun run = service()) {
            long batch = start(run, requests);
            rendering(run, 2);
            jdbc(run)
                    .sql("update lease set node = 'two', token = nextval('lease_token')")
                    .update();

            run.bean(Stopping.class).lost(batch);

            Makings makings = run.bean(Makings.class);
            await().until(() -> makings.of(batch).isEmpty());
            assertThat(last(run, batch).getStatus()).isEqualTo(BatchStatus.STARTED);
            assertThat(last(run, batch).getStepExecutions())
                    .filteredOn(step -> step.getStepName().startsWith("renderMaster"))
                    .hasSize(2)
                    .allMatch(step -> step.getStatus() == BatchStatus.STARTED);
            assertThat(view(run, batch).sessions())
                    .extracting(SessionView::state)
                    .containsOnly(SessionState.RUNNING);
            assertThat(leases(run)).isOne();
        }
    }
}

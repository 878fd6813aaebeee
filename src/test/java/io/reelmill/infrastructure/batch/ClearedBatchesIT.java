package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.shared.stub.TestDatabase;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.BatchStatus;

class ClearedBatchesIT extends ServiceInAHome {
    @ParameterizedTest
    @EnumSource
    void an_unknown_state_is_recovered_and_not_restarted(TestDatabase kind) throws Exception {
        on(kind);
        Path requests = requests("a,This is refused");
        try (StubRun run = service()) {
            long batch = start(run, requests);
            ended(run, batch, BatchState.FAILED);
            long before = last(run, batch).getId();
            leave(run, batch, BatchStatus.UNKNOWN);
            leaveSessions(run);

            assertThat(control(run).recover(batch)).isTrue();
            assertThat(control(run).recover(batch)).isFalse();

            assertThat(state(run, batch, "a")).isEqualTo(SessionState.STOPPED);

            assertThat(last(run, batch).getStatus()).isEqualTo(BatchStatus.FAILED);
            assertThat(last(run, batch).getId()).isEqualTo(before);
            control(run).restart(batch, Wishes.NONE);
            ended(run, batch, BatchState.FAILED);
            assertThat(last(run, batch).getId()).isGreaterThan(before);
        }
    }

    @Test
    void what_waits_to_go_on_still_does_after_something_else_was_done_with_it() throws Exception {
        Path requests = requests("a,Apples", "b,This is refused");
        // No service: nobody takes it over meanwhile.
        try (StubRun run = StubRun.in(home)) {
            long batch = start(run, requests);
            SessionId first =
                    ended(run, batch, BatchState.FAILED).sessions().get(0).id();
            leave(run, batch, BatchStatus.STARTED);
            leaseThatGoesOn(run, batch);
            jdbc(run).sql("update lease set stop_requested = true").update();

            control(run).delete(first);
            assertThat(waiting(run)).isEqualTo(1);

            Claims claims = run.bean(Claims.class);
            assertThatThrownBy(() -> claims.during(last(run, batch).getJobParameters(), Wishes.NONE, lease -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
            assertThat(waiting(run)).isEqualTo(1);
            assertThat(view(run, batch).state()).isEqualTo(BatchState.INTERRUPTED);

            assertThat(control(run).recover(batch)).isTrue();
            assertThat(leases(run)).as("to be restarted by its user").isZero();
            assertThat(view(run, batch).state()).as("as was asked").isEqualTo(BatchState.STOPPED);
        }
    }

    private static long waiting(StubRun run) {
        return jdbc(run)
                .sql(
                        "select count(*) from lease where goes_on and stop_requested and budget = 1.5 and batch_id is not null")
                .query(Long.class)
                .single();
    }

    @Test
    void what_a_living_node_has_is_left_to_it() throws Exception {
        on(TestDatabase.H2);
        Path requests = requests("a,This is refused");
        try (StubRun run = service()) {
            long batch = start(run, requests);
            SessionId session =
                    ended(run, batch, BatchState.FAILED).sessions().get(0).id();
            leaseOfAnother(run, batch);
            leave(run, batch, BatchStatus.STARTED);

            assertThatThrownBy(() -> control(run).recover(batch)).isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> control(run).abandon(batch)).isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> control(run).delete(session)).isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> control(run).delete(batch))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("stop it first");
            assertThatThrownBy(() -> control(run).restart(batch, Wishes.NONE))
                    .isInstanceOfSatisfying(
                            AlreadyRunningException.class,
                            refusal -> assertThat(refusal.batch()).isEqualTo(OptionalLong.of(batch)));
        }
    }

    @Test
    void a_batch_that_was_abandoned_is_made_again_only_as_a_new_one() throws Exception {
        on(TestDatabase.H2);
        Path requests = requests("a,This is refused");
        try (StubRun run = service()) {
            long batch = start(run, requests);
            ended(run, batch, BatchState.FAILED);

            control(run).abandon(batch);

            assertThat(view(run, batch).state()).isEqualTo(BatchState.ABANDONED);
            assertThatThrownBy(() -> start(run, requests)).isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> control(run).restart(batch, Wishes.NONE)).isInstanceOf(ConflictException.class);
            long other = again(run, requests).batch();
            ended(run, other, BatchState.FAILED);
            assertThat(start(run, requests)).isEqualTo(other).isNotEqualTo(batch);
            ended(run, other, BatchState.FAILED);
        }
    }

    @Test
    void a_finished_batch_is_not_given_up() throws Exception {
        on(TestDatabase.H2);
        Path requests = requests("a,Apples");
        try (StubRun run = service()) {
            long batch = start(run, requests);
            ended(run, batch, BatchState.COMPLETED);

            assertThatThrownBy(() -> control(run).abandon(batch))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("finished");
            assertThat(leases(run)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_deleted_session_is_gone_and_so_is_a_deleted_batch(TestDatabase kind) throws Exception {
        on(kind);
        Path requests = requests("a,Apples", "b,Bees", "c,");
        try (StubRun run = service()) {
            long batch = start(run, requests);
            ended(run, batch, BatchState.COMPLETED);
            SessionId first = session(run, batch, "a").id();
            SessionId second = session(run, batch, "b").id();

            control(run).delete(first);

            assertThat(home.resolve("outputs").resolve(first.value())).doesNotExist();
            assertThat(view(run, batch).sessions()).hasSize(1);
            assertThatThrownBy(() -> control(run).delete(first)).isInstanceOf(UnknownException.class);

            control(run).delete(batch);

            assertThat(run.bean(Batches.class).find(batch)).isEmpty();
            assertThat(home.resolve("outputs").resolve(second.value())).doesNotExist();
            assertThat(home.resolve("data/batches/batch-" + batch)).doesNotExist();
            for (String table :
                    new String[] {"topic_session", "rejection", "BATCH_STEP_EXECUTION", "BATCH_JOB_INSTANCE"}) {
                assertThat(jdbc(run)
                                .sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isZero();
            }
            assertThatThrownBy(() -> control(run).delete(batch)).isInstanceOf(UnknownException.class);
            ended(run, start(run, requests), BatchState.COMPLETED);
        }
    }
}

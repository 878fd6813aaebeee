package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Launched;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.topic.Holds;
import io.reelmill.shared.stub.TestDatabase;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.BatchStatus;

class StoppedBatchesIT extends ServiceInAHome {
    private static final SessionId NONE = new SessionId("session_20260101_000000_00000000");

    @ParameterizedTest
    @EnumSource
    void one_of_two_batches_is_stopped_and_the_other_one_goes_on(TestDatabase kind) throws Exception {
        on(kind);
        Path first = file("first", "a,An endless one", "b,Another endless one", "c,A third endless one");
        Path second = file("second", "a,Apples");
        try (StubRun run = service()) {
            long stopped = start(run, first);
            rendering(run, 2);
            // Its only session waits behind those of the first.
            long other = start(run, second);

            control(run).stop(stopped);
            stopAgain(run, stopped);

            BatchView view = ended(run, stopped, BatchState.STOPPED);
            assertThat(view.sessions()).extracting(SessionView::state).doesNotContain(SessionState.RUNNING);
            assertThat(last(run, stopped).getStepExecutions())
                    .noneMatch(step -> step.getStatus().isRunning() || step.getStatus() == BatchStatus.UNKNOWN);
            assertThat(ended(run, other, BatchState.COMPLETED).count(SessionState.COMPLETED))
                    .isOne();
            assertThatThrownBy(() -> control(run).stop(stopped))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("not being made");
            await().until(() -> leases(run) == 0);
        }
    }

    @Test
    void a_batch_whose_sessions_wait_behind_those_of_another_one_is_stopped_at_once() throws Exception {
        on(TestDatabase.H2);
        Path first = file("first", "a,An endless one", "b,Another endless one");
        Path second = file("second", "a,Apples", "b,Bees", "c,Cats");
        try (StubRun run = service()) {
            start(run, first);
            rendering(run, 2);
            long waiting = start(run, second);
            await().until(() -> view(run, waiting).sessions().size() == 3);

            control(run).stop(waiting);

            assertThat(ended(run, waiting, BatchState.STOPPED).count(SessionState.QUEUED))
                    .isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_of_three_sessions_is_stopped_and_made_by_a_restart_of_its_own(TestDatabase kind) throws Exception {
        on(kind);
        Path requests = requests("a,Apples", "b,An endless one", "c,This is refused");
        try (StubRun run = service()) {
            long batch = start(run, requests);
            rendering(run, 1);
            await().until(() -> state(run, batch, "c") == SessionState.FAILED);
            SessionId endless = session(run, batch, "b").id();

            control(run).stop(endless);

            BatchView stopped = ended(run, batch, BatchState.FAILED);
            assertThat(stopped.sessions())
                    .extracting(SessionView::state)
                    .containsExactly(SessionState.COMPLETED, SessionState.STOPPED, SessionState.FAILED);
            assertThatThrownBy(() -> control(run).stop(endless))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("STOPPED");

            run.bean(StubMedia.StubRenderer.class).abort();
            Wishes only = new Wishes(Doubts.KEPT, Optional.empty(), Optional.of(endless));
            assertThat(control(run).restart(batch, only)).isEqualTo(new Launched(batch, Launched.Outcome.RESUMED));

            await().until(() -> state(run, batch, "b") == SessionState.FAILED);
            ended(run, batch, BatchState.FAILED);
            assertThat(last(run, batch).getStepExecutions())
                    .anyMatch(step -> step.getStepName().equals("renderMaster:" + endless))
                    .noneMatch(step -> step.getStepName()
                            .endsWith(session(run, batch, "c").id().value()));
        }
    }

    @Test
    void a_session_that_waits_is_stopped_before_its_turn_and_stays_so() throws Exception {
        on(TestDatabase.H2);
        Path requests = requests("a,An endless one", "b,Another endless one", "c,A third endless one");
        try (StubRun run = service()) {
            long batch = start(run, requests);
            rendering(run, 2);
            String waiting = view(run, batch).sessions().stream()
                    .filter(session -> session.state() == SessionState.QUEUED)
                    .map(SessionView::requestId)
                    .findFirst()
                    .orElseThrow();

            control(run).stop(session(run, batch, waiting).id());
            await().until(() -> state(run, batch, waiting) == SessionState.STOPPED);
            run.bean(StubMedia.StubRenderer.class).abort();

            ended(run, batch, BatchState.FAILED);
            assertThat(state(run, batch, waiting)).isEqualTo(SessionState.STOPPED);
            control(run).restart(batch, Wishes.NONE);
            ended(run, batch, BatchState.FAILED);
            assertThat(session(run, batch, waiting).reason()).hasValue("renderMaster: aborted");
        }
    }

    @Test
    void a_session_whose_stop_came_when_it_was_finished_stays_finished() throws Exception {
        on(TestDatabase.H2);
        Path requests = requests("a,Apples", "b,This is refused");
        try (StubRun run = service()) {
            long batch = start(run, requests);
            ended(run, batch, BatchState.FAILED);
            SessionId finished = session(run, batch, "a").id();
            long before = last(run, batch).getId();
            run.bean(Holds.class).hold(finished);
            leave(run, batch, BatchStatus.STARTED);
            leaseOfTheDead(run, batch);

            await().until(() -> last(run, batch).getId() > before);
            ended(run, batch, BatchState.FAILED);

            assertThat(state(run, batch, "a")).isEqualTo(SessionState.COMPLETED);
            assertThat(run.bean(Holds.class).held(finished)).isFalse();
        }
    }

    @Test
    void a_batch_with_a_failed_session_goes_on_after_its_service_was_stopped() throws Exception {
        on(TestDatabase.H2);
        // Two are made at once: one of them without end.
        Path requests = requests("a,This is refused", "b,An endless one");
        long batch;
        try (StubRun run = service()) {
            batch = start(run, requests);
            rendering(run, 1);
            await().until(() -> state(run, batch, "a") == SessionState.FAILED);
        }
        try (StubRun run = service()) {
            rendering(run, 1);
            await().until(() -> state(run, batch, "a") == SessionState.FAILED);
            assertThat(view(run, batch).state()).isEqualTo(BatchState.RUNNING);

            control(run).stop(batch);

            assertThat(ended(run, batch, BatchState.STOPPED).count(SessionState.FAILED))
                    .isOne();
        }
    }

    @Test
    void what_was_left_by_a_process_is_stopped_for_good() throws Exception {
        Path requests = requests("a,Apples", "b,This is refused");
        // No service: nobody takes it over meanwhile.
        try (StubRun run = StubRun.in(home)) {
            long batch = start(run, requests);
            ended(run, batch, BatchState.FAILED);
            leave(run, batch, BatchStatus.STARTED);
            leaveSessions(run);
            assertThat(view(run, batch).state()).isEqualTo(BatchState.INTERRUPTED);

            control(run).stop(batch);

            assertThat(view(run, batch).state()).as("without any lease").isEqualTo(BatchState.STOPPED);
            assertThat(state(run, batch, "b")).isEqualTo(SessionState.STOPPED);
            leaseThatGoesOn(run, batch);
            assertThat(view(run, batch).state()).isEqualTo(BatchState.INTERRUPTED);

            control(run).stop(batch);

            assertThat(view(run, batch).state()).isEqualTo(BatchState.STOPPED);
            assertThat(leases(run)).as("nobody goes on with it").isZero();
            assertThatThrownBy(() -> control(run).stop(batch)).isInstanceOf(ConflictException.class);
        }
    }

    @Test
    void what_is_not_there_is_neither_stopped_nor_restarted() throws Exception {
        on(TestDatabase.H2);
        Path requests = requests("a,Apples");
        try (StubRun run = service()) {
            long batch = start(run, requests);
            ended(run, batch, BatchState.COMPLETED);

            assertThatThrownBy(() -> control(run).stop(batch + 1000)).isInstanceOf(UnknownException.class);
            assertThatThrownBy(() -> control(run).stop(NONE)).isInstanceOf(UnknownException.class);
            assertThatThrownBy(() -> control(run).restart(batch + 1000, Wishes.NONE))
                    .isInstanceOf(UnknownException.class);
            Wishes nobody = new Wishes(Doubts.KEPT, Optional.empty(), Optional.of(NONE));
            assertThatThrownBy(() -> control(run).restart(batch, nobody)).isInstanceOf(UnknownException.class);
            assertThat(control(run).restart(batch, Wishes.NONE))
                    .isEqualTo(new Launched(batch, Launched.Outcome.FINISHED));
        }
    }

    /** Asking twice is asking once; it may have ended by then. */
    private static void stopAgain(StubRun run, long batch) {
        try {
            control(run).stop(batch);
        } catch (ConflictException ended) {
            return;
        }
    }
}

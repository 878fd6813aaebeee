package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcTemplate;

class RestartedBatchIT extends BatchInAHome {
    @Test
    void the_same_content_is_not_made_again_unless_asked_for() throws IOException {
        Path requests = requests("a,Apples");
        Path copy = Files.copy(requests, home.resolve("renamed.csv"));
        try (StubRun run = StubRun.in(home)) {
            BatchView first = run.run(requests);
            assertThat(run.run(copy)).isEqualTo(first);

            BatchView again = run.bean(BatchRunner.class).run(requests, true);
            assertThat(again.batch()).isNotEqualTo(first.batch());
            assertThat(again.sessions().get(0).id())
                    .isNotEqualTo(first.sessions().get(0).id());
            assertThat(run.run(requests)).isEqualTo(again);
        }
    }

    @Test
    void a_restart_makes_the_failed_sessions_only() throws IOException {
        Path requests = requests("a,Apples", "b,This is refused");
        BatchView failed;
        try (StubRun run = StubRun.in(home)) {
            failed = run.run(requests);
        }
        Path finished = home.resolve(failed.sessions().get(0).finalPath().orElseThrow());
        FileTime made = Files.getLastModifiedTime(finished);
        try (StubRun run = StubRun.in(home)) {
            BatchView restarted = run.bean(BatchRunner.class).restart(failed.batch());

            assertThat(restarted.batch()).isEqualTo(failed.batch());
            assertThat(restarted.state()).isEqualTo(BatchState.FAILED);
            assertThat(Files.getLastModifiedTime(finished)).isEqualTo(made);
            assertThat(execution(run, restarted).getStepExecutions())
                    .extracting(StepExecution::getStepName)
                    .doesNotContain("renderMaster:" + failed.sessions().get(0).id())
                    .contains("sourceClips:" + failed.sessions().get(1).id());
        }
    }

    @Test
    void a_finished_video_that_was_damaged_since_is_made_again_by_a_restart() throws IOException {
        Path requests = requests("a,Apples", "b,This is refused");
        try (StubRun run = StubRun.in(home)) {
            BatchView failed = run.run(requests);
            Path damaged = home.resolve(failed.sessions().get(0).finalPath().orElseThrow());
            Files.writeString(damaged, "garbage");
        }
        try (StubRun run = StubRun.in(home)) {
            BatchView restarted = run.run(requests);

            assertThat(home.resolve(restarted.sessions().get(0).finalPath().orElseThrow()))
                    .hasContent("master of Apples");
            assertThat(restarted.sessions().get(0).state()).isEqualTo(SessionState.COMPLETED);
        }
    }

    @Test
    void a_process_that_dies_while_it_stops_leaves_a_batch_that_goes_on() throws IOException {
        Path requests = requests("a,Apples", "b,This is refused");
        try (StubRun run = StubRun.in(home)) {
            BatchView failed = run.run(requests);
            // As Batch's stop leaves it before the steps have ended: the job is STOPPED already.
            leave(run, failed, BatchStatus.STARTED, BatchStatus.STOPPED);

            BatchView again = run.run(requests);

            assertThat(again.batch()).isEqualTo(failed.batch());
            assertThat(again.sessions().get(1).reason().orElseThrow()).contains("is against the rules");
        }
    }

    @Test
    void a_stop_ends_the_encoder_and_leaves_everything_stopped_and_restartable() throws IOException {
        Path requests = requests("a,Apples", "b,An endless one", "c,Another endless one", "d,Dunes");
        BatchView stopped;
        try (StubRun run = StubRun.in(home)) {
            CompletableFuture<BatchView> batch = CompletableFuture.supplyAsync(() -> run.run(requests));
            StubMedia.StubRenderer renderer = run.bean(StubMedia.StubRenderer.class);
            await().until(() -> renderer.rendering.get() == 2);
            assertThatThrownBy(() -> run.run(requests))
                    .isInstanceOf(AlreadyRunningException.class)
                    .hasMessageContaining("being made");
            assertThat(run.bean(Batches.class).newest(1).get(0).state()).isEqualTo(BatchState.RUNNING);

            run.stop();

            stopped = batch.join();
            assertThat(stopped.state()).isEqualTo(BatchState.STOPPED);
            assertThat(stopped.reason()).isEmpty();
            assertThat(stopped.sessions()).extracting(SessionView::state).doesNotContain(SessionState.RUNNING);
            assertThat(stopped.count(SessionState.STOPPED)).isGreaterThanOrEqualTo(2);
            assertThat(execution(run, stopped).getStepExecutions())
                    .noneMatch(step -> step.getStatus().isRunning() || step.getStatus() == BatchStatus.UNKNOWN);
            assertThat(home.resolve("data/batches/batch-" + stopped.batch() + "/results.csv"))
                    .content()
                    .contains("STOPPED");
        }
        try (StubRun run = StubRun.in(home)) {
            run.bean(StubMedia.StubRenderer.class).abort();
            BatchView restarted = run.run(requests);

            assertThat(restarted.batch()).isEqualTo(stopped.batch());
            assertThat(restarted.count(SessionState.COMPLETED)).isEqualTo(2);
            assertThat(restarted.sessions().get(1).reason().orElseThrow()).isEqualTo("renderMaster: aborted");
        }
    }

    @Test
    void a_state_that_batch_calls_unknown_is_made_restartable() throws IOException {
        Path requests = requests("a,Apples", "b,This is refused");
        try (StubRun run = StubRun.in(home)) {
            BatchView failed = run.run(requests);
            leave(run, failed, BatchStatus.UNKNOWN, BatchStatus.UNKNOWN);

            assertThat(run.run(requests).sessions().get(1).reason().orElseThrow())
                    .contains("is against the rules");
        }
    }

    @Test
    void a_restart_reads_the_rows_as_they_were_although_the_file_has_changed() throws IOException {
        Path requests = requests("a,This is refused");
        try (StubRun run = StubRun.in(home)) {
            BatchView failed = run.run(requests);
            Files.writeString(requests, "id,topic\nz,Zebras\n");

            BatchView restarted = run.bean(BatchRunner.class).restart(failed.batch());

            assertThat(restarted.sessions()).extracting(SessionView::requestId).containsExactly("a");
            assertThat(run.run(requests).sessions())
                    .extracting(SessionView::requestId)
                    .containsExactly("z");
        }
    }

    @Test
    void rows_that_could_not_be_kept_are_read_again_by_a_restart() throws IOException {
        Path requests = requests("a,Apples");
        try (StubRun run = StubRun.in(home)) {
            JdbcTemplate database = run.bean(JdbcTemplate.class);
            database.execute("alter table rejection add column in_the_way int not null");
            Files.writeString(requests, "id,topic\na,Apples\nb,\n");
            BatchView failed = run.run(requests);
            database.execute("alter table rejection drop column in_the_way");

            assertThat(failed.state()).isEqualTo(BatchState.FAILED);
            assertThat(failed.reason().orElseThrow()).containsIgnoringCase("in_the_way");
            BatchView again = run.run(requests);

            assertThat(again.batch()).isEqualTo(failed.batch());
            assertThat(again.state()).isEqualTo(BatchState.COMPLETED);
            assertThat(again.count(SessionState.COMPLETED)).isOne();
            assertThat(again.rejected()).isOne();
        }
    }

    /** Leaves the failed steps and their job as a process that dies would; a step that runs has no end. */
    private static void leave(StubRun run, BatchView view, BatchStatus steps, BatchStatus job) {
        JobRepository repository = run.bean(JobRepository.class);
        JobExecution execution = execution(run, view);
        execution.getStepExecutions().stream()
                .filter(step -> step.getStatus() == BatchStatus.FAILED)
                .forEach(step -> {
                    step.setStatus(steps);
                    step.setEndTime(steps.isRunning() ? null : step.getEndTime());
                    repository.update(step);
                });
        execution.setStatus(job);
        repository.update(execution);
    }
}

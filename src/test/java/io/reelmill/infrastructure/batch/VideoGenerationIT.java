package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.step.StepExecution;

class VideoGenerationIT extends BatchInAHome {
    @Test
    void makes_a_video_of_every_row() throws IOException {
        Path requests = requests("a,Apples", "b,Bees", "c,Clouds");
        try (StubRun run = StubRun.in(home)) {
            BatchView batch = run.run(requests);

            assertThat(batch.state()).isEqualTo(BatchState.COMPLETED);
            assertThat(batch.sessions()).extracting(SessionView::requestId).containsExactly("a", "b", "c");
            assertThat(batch.sessions()).allSatisfy(session -> {
                assertThat(session.state()).isEqualTo(SessionState.COMPLETED);
                assertThat(home.resolve(session.finalPath().orElseThrow())).hasContent("master of " + session.topic());
            });
            assertThat(home.resolve("data/batches/batch-" + batch.batch() + "/results.csv"))
                    .content()
                    .contains("a,", "COMPLETED");
            assertThat(run.bean(Batches.class).newest(5)).containsExactly(batch);
            assertThat(run.bean(Batches.class).of(batch.sessions().get(1).id())).contains(batch);
        }
    }

    @Test
    void a_row_with_several_shapes_is_one_session_with_a_video_of_each() throws IOException {
        Path requests = Files.writeString(
                home.resolve("shapes.csv"), "id,topic,aspect_ratio\na,Apples,9:16|16:9|1:1\nb,Bees,9:16\n");
        try (StubRun run = StubRun.in(home)) {
            BatchView batch = run.run(requests);

            SessionView session = batch.sessions().get(0);
            String master = "outputs/" + session.id() + "/final_output/final_video_" + session.id();
            assertThat(session.finalPath()).contains(master + ".mp4");
            assertThat(session.renditions()).containsExactly(master + "_16x9.mp4", master + "_1x1.mp4");
            assertThat(session.renditions())
                    .allSatisfy(path -> assertThat(home.resolve(path)).hasContent("master of Apples"));
            assertThat(home.resolve(master + "_16x9.vtt")).exists();
            assertThat(batch.sessions().get(1).renditions()).isEmpty();
            assertThat(home.resolve("data/batches/batch-" + batch.batch() + "/results.csv"))
                    .content()
                    .contains("_16x9.mp4 | outputs/");
            assertThat(run.bean(Batches.class).newest(1))
                    .as("the database knows them as well")
                    .containsExactly(batch);
        }
    }

    @Test
    void shows_each_stage_of_each_session_and_each_shot_in_the_metadata() throws IOException {
        Path requests = requests("a,Apples");
        try (StubRun run = StubRun.in(home)) {
            BatchView batch = run.run(requests);
            String session = batch.sessions().get(0).id().value();

            assertThat(execution(run, batch).getStepExecutions())
                    .extracting(StepExecution::getStepName)
                    .contains(
                            "readRequests",
                            "produceSession:" + session,
                            "writeScript:" + session,
                            "recordNarration:" + session,
                            "sourceClip:" + session + ":0001",
                            "sourceClip:" + session + ":0002",
                            "sealSession:" + session,
                            "reportBatch");
        }
    }

    @Test
    void refuses_bad_rows_by_name_and_makes_the_others() throws IOException {
        Path requests = requests("a,Apples", "b,", "a,Again");
        try (StubRun run = StubRun.in(home)) {
            BatchView batch = run.run(requests);

            assertThat(batch.state()).isEqualTo(BatchState.COMPLETED);
            assertThat(batch.sessions()).hasSize(1);
            assertThat(batch.rejected()).isEqualTo(2);
            assertThat(home.resolve("data/batches/batch-" + batch.batch() + "/rejects.csv"))
                    .content()
                    .contains("3,topic", "4,id");
        }
    }

    @Test
    void ends_completed_when_every_row_is_refused() throws IOException {
        Path requests = requests("a,", "b,");
        try (StubRun run = StubRun.in(home)) {
            BatchView batch = run.run(requests);

            assertThat(batch.state()).isEqualTo(BatchState.COMPLETED);
            assertThat(batch.rejected()).isEqualTo(2);
        }
    }

    @Test
    void a_failing_session_leaves_the_others_finished_and_says_why() throws IOException {
        Path requests = requests("a,Apples", "b,This is refused", "c,This is bad");
        try (StubRun run = StubRun.in(home)) {
            BatchView batch = run.run(requests);

            assertThat(batch.state()).isEqualTo(BatchState.FAILED);
            assertThat(batch.reason()).isEmpty();
            assertThat(batch.sessions())
                    .extracting(SessionView::state)
                    .containsExactly(SessionState.COMPLETED, SessionState.FAILED, SessionState.FAILED);
            assertThat(batch.sessions().get(1).reason().orElseThrow())
                    .startsWith("sourceClips: shot ")
                    .endsWith("is against the rules");
            assertThat(batch.sessions().get(2).reason().orElseThrow())
                    .contains("inspectMaster: ", "loudness is -9.0 LUFS (limit -14 ±1 LUFS)");
            assertThat(home.resolve("outputs/" + batch.sessions().get(1).id() + "/metadata/session.json"))
                    .content()
                    .contains("\"FAILED\"", "is against the rules");
        }
    }

    @Test
    void a_session_whose_directory_cannot_be_made_fails_with_the_cause() throws IOException {
        Path requests = requests("a,Apples");
        Files.writeString(home.resolve("outputs"), "in the way");
        try (StubRun run = StubRun.in(home)) {
            SessionView session = run.run(requests).sessions().get(0);

            assertThat(session.state()).isEqualTo(SessionState.FAILED);
            assertThat(session.reason().orElseThrow()).contains("outputs");
        }
    }

    @Test
    void a_voice_that_fails_is_told_in_its_own_words() throws IOException {
        Path requests = requests("a,Apples are unspeakable");
        try (StubRun run = StubRun.in(home)) {
            assertThat(run.run(requests).sessions().get(0).reason())
                    .contains("recordNarration: nothing in 'Apples are unspeakable begins here.' can be spoken");
        }
    }

    @Test
    void a_file_that_cannot_be_used_begins_no_batch() throws IOException {
        Path file = home.resolve("wrong.csv");
        Files.writeString(file, "title\nApples\n");
        try (StubRun run = StubRun.in(home)) {
            assertThatThrownBy(() -> run.run(file))
                    .isInstanceOf(UnreadableRequestsException.class)
                    .hasMessageContaining("wrong.csv");
            assertThatThrownBy(() -> run.bean(BatchRunner.class).restart(4711))
                    .isInstanceOf(UnreadableRequestsException.class)
                    .hasMessageContaining("no batch 4711");
            assertThat(run.bean(Batches.class).newest(5)).isEmpty();
        }
    }

    @Test
    void reads_many_rows_over_several_transactions() throws IOException {
        Path requests = requests(IntStream.rangeClosed(1, 120)
                .mapToObj(number -> number + "," + (number % 20 == 0 ? "Topic " + number : ""))
                .toArray(String[]::new));
        try (StubRun run = StubRun.in(home)) {
            BatchView batch = run.run(requests);

            assertThat(batch.sessions()).hasSize(6);
            assertThat(batch.count(SessionState.COMPLETED)).isEqualTo(6);
            assertThat(batch.rejected()).isEqualTo(114);
            assertThat(List.copyOf(batch.sessions()))
                    .extracting(SessionView::line)
                    .isSorted();
        }
    }
}

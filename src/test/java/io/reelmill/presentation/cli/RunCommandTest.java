package io.reelmill.presentation.cli;

import static io.reelmill.presentation.cli.Samples.batch;
import static io.reelmill.presentation.cli.Samples.completed;
import static io.reelmill.presentation.cli.Samples.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.topic.Problem;
import io.reelmill.core.topic.Rejection;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    private final Terminal terminal = new Terminal();
    private final FakeServices services = new FakeServices();
    private final SessionView tea = Samples.remarkable(2, "tea", "How green tea is made");
    private final SessionView bees = completed(3, "bees", "Why honey bees dance");

    @TempDir
    private Path home;

    private Path file;

    @BeforeEach
    void a_request_file() throws IOException {
        file = Files.writeString(home.resolve("first.csv"), "topic\nbees\n");
    }

    private int run(BatchView view, String... more) {
        services.batches.add(0, view);
        return run(more);
    }

    private int run(String... more) {
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"run", file.toString(), "--home", home.toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return terminal.type(services, args);
    }

    private String shown() {
        return terminal.out.toString().replace(home.toString(), "HOME");
    }

    @Test
    void shows_every_video_with_its_warnings_and_fallbacks() {
        assertThat(run(batch(BatchState.COMPLETED, 0, tea, bees))).isZero();

        Golden.matches("run-completed", shown());
        Golden.matches("run-completed-progress", terminal.err);
        assertThat(services.asked).containsExactly("run first.csv");
        assertThat(services.options.home().root()).isEqualTo(home);
        assertThat(services.stopped).isTrue();
    }

    @Test
    void names_rejected_rows_and_where_the_reports_lie() throws IOException {
        Path reports = Files.createDirectories(home.resolve("data/batches/batch-3"));
        Files.writeString(reports.resolve("results.csv"), "");
        Files.writeString(reports.resolve("rejects.csv"), "");
        services.rejections.add(new Rejection(
                4,
                "4",
                List.of(
                        new Problem(4, "duration", "abc", "a whole number from 5 to 180"),
                        new Problem(4, "topic", "", "1 to 500 characters"))));

        assertThat(run(batch(BatchState.COMPLETED, 1, tea, bees))).isEqualTo(3);

        Golden.matches("run-rejected", shown());
    }

    @Test
    void a_failed_video_says_why_and_how_to_go_on() {
        SessionView failed =
                view(3, "bees", "Why honey bees dance", SessionState.FAILED, Optional.of("loudness is -9 (limit -14)"));

        assertThat(run(batch(BatchState.FAILED, 1, tea, failed))).isEqualTo(4);

        Golden.matches("run-failed", shown());
    }

    @Test
    void a_row_that_is_too_long_is_to_be_changed_and_not_to_be_run_again() {
        SessionView tooLong = Samples.tooLong(3, "bees", "Why honey bees dance");

        assertThat(run(batch(BatchState.FAILED, 0, tea, tooLong))).isEqualTo(4);

        assertThat(shown())
                .contains("Too long however often it is made: bees. Change the row")
                .doesNotContain("same command again");
    }

    @Test
    void what_failed_beside_a_row_that_is_too_long_can_be_made_again() {
        SessionView tooLong = Samples.tooLong(3, "bees", "Why honey bees dance");
        SessionView loud = view(4, "loud", "Bells", SessionState.FAILED, Optional.of("loudness is -9 (limit -14)"));

        run(batch(BatchState.FAILED, 0, tea, tooLong, loud));

        assertThat(shown()).contains("is made: bees. Change the row", "To make what is missing: the same command");
    }

    @Test
    void a_video_in_doubt_is_not_finished() {
        SessionView doubted = view(3, "b", "Bees", SessionState.IN_DOUBT, Optional.of("it may have been bought"));

        assertThat(run(batch(BatchState.COMPLETED, 0, tea, doubted))).isEqualTo(4);
    }

    @Test
    void a_stopped_batch_says_how_to_go_on() {
        SessionView waiting = view(3, "b", "Bees", SessionState.QUEUED, Optional.empty());

        assertThat(run(batch(BatchState.STOPPED, 0, tea, waiting))).isEqualTo(6);

        assertThat(terminal.err.toString()).endsWith("stopped; run the same command to go on\n");
        assertThat(shown())
                .contains("To make what is missing: the same command again, or reelmill restart 3 --home 'HOME'");
    }

    @Test
    void a_batch_that_fails_as_a_whole_says_why() {
        BatchView failed = new BatchView(
                3,
                file,
                BatchState.FAILED,
                Terminal.NOW,
                Optional.of(Terminal.NOW),
                0,
                List.of(),
                Optional.of("the disk is full"));

        assertThat(run(failed)).isEqualTo(1);

        assertThat(terminal.err.toString()).contains("reelmill: the disk is full\n");
        assertThat(shown()).startsWith("Batch 3, HOME/first.csv: FAILED, 0 of 0 videos finished, took 0 s\n");
    }

    @Test
    void a_batch_that_left_videos_unmade_is_not_called_finished() {
        SessionView waiting = view(3, "b", "Bees", SessionState.QUEUED, Optional.empty());

        assertThat(run(batch(BatchState.COMPLETED, 0, waiting))).isEqualTo(1);
    }

    @Test
    void a_finished_file_is_shown_again_and_says_when_it_was_made() {
        BatchView old = new BatchView(
                3,
                file,
                BatchState.COMPLETED,
                Terminal.NOW.minusSeconds(90_000),
                Optional.of(Terminal.NOW.minusSeconds(86_400)),
                0,
                List.of(bees),
                Optional.empty());

        assertThat(run(old)).isZero();

        assertThat(shown())
                .startsWith("already made on 22 November 2026, 09:30; nothing was made again;"
                        + " --again makes new videos\nBatch 3, HOME/first.csv: COMPLETED, 1 of 1 videos finished,");
    }

    @Test
    void again_asks_for_new_videos() {
        assertThat(run(batch(BatchState.COMPLETED, 0, bees), "--again")).isZero();

        assertThat(services.asked).containsExactly("run first.csv again");
    }

    @Test
    void a_file_that_is_not_there_is_told_before_anything_starts() {
        file = home.resolve("nowhere.csv");

        assertThat(run()).isEqualTo(2);

        assertThat(terminal.err.toString())
                .isEqualTo("reelmill: There is no file %s. Name a request file, jobs/first.csv for example.\n"
                        .formatted(file));
        assertThat(terminal.starts).isZero();
    }

    @Test
    void a_file_is_looked_for_in_the_home_too() {
        services.batches.add(batch(BatchState.COMPLETED, 0, bees));
        terminal.environment.put("REELMILL_HOME", home.toString());

        assertThat(terminal.type(services, "run", "first.csv")).isZero();

        assertThat(services.asked).containsExactly("run first.csv");
        assertThat(services.options.home().root()).isEqualTo(home);
    }

    @Test
    void without_a_home_it_is_the_working_directory() {
        terminal.environment.put("REELMILL_HOME", " ");

        assertThat(terminal.type(services, "list")).isZero();

        assertThat(services.options.home().root()).isEqualTo(Path.of("").toAbsolutePath());
    }

    @Test
    void an_unusable_file_is_told_in_one_line() {
        services.failure = Optional.of(new UnreadableRequestsException("line 1: no column topic"));

        assertThat(run()).isEqualTo(2);

        assertThat(terminal.err.toString()).isEqualTo("reelmill: line 1: no column topic\n");
        assertThat(services.stopped).isTrue();
    }

    @Test
    void a_wrong_setting_is_told_even_when_a_framework_wrapped_it() {
        services.failure = Optional.of(
                new IllegalStateException("bean", new MisconfiguredException("reelmill.video.frame-rate: 30/1")));

        assertThat(run()).isEqualTo(2);

        assertThat(terminal.err.toString()).isEqualTo("reelmill: reelmill.video.frame-rate: 30/1\n");
    }

    @Test
    void an_owned_home_is_told_with_a_code_of_its_own() {
        services.failure = Optional.of(new AlreadyRunningException("process 17 has this home"));

        assertThat(run()).isEqualTo(5);

        assertThat(terminal.err.toString()).isEqualTo("reelmill: process 17 has this home\n");
    }

    @Test
    void a_surprise_is_one_line_and_the_rest_on_request() {
        services.failure = Optional.of(new IllegalStateException("\u001b[31mred\nand more"));

        assertThat(run()).isEqualTo(1);
        assertThat(terminal.err.toString())
                .isEqualTo("reelmill: unexpected failure: java.lang.IllegalStateException:  [31mred\n"
                        + "reelmill: and more\nThe same command with --verbose tells more.\n");

        assertThat(run("--verbose")).isEqualTo(1);
        assertThat(terminal.err.toString()).contains("\tat io.reelmill.presentation.cli");
    }

    @Test
    void a_terminal_is_drawn_on_and_left_tidy() {
        terminal.attached = true;
        terminal.environment.put("COLUMNS", "100");

        assertThat(run(batch(BatchState.COMPLETED, 0, bees))).isZero();

        assertThat(terminal.out.toString()).contains("\u001b[2A\r").containsPattern("\u001b\\[J(?s)Batch 3, ");
        assertThat(terminal.err.toString()).isEmpty();
    }

    @Test
    void plain_and_dumb_terminals_are_not_drawn_on() {
        terminal.attached = true;
        assertThat(run(batch(BatchState.COMPLETED, 0, bees), "--plain")).isZero();

        terminal.environment.put("TERM", "dumb");
        assertThat(run()).isZero();

        assertThat(terminal.out + "" + terminal.err).doesNotContain("\u001b").contains("script begins");
    }
}

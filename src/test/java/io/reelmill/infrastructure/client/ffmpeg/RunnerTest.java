package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.clip.RenderException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {
    @TempDir
    Path folder;

    /** Reads a tiny grey picture ten times a second from its feed. */
    private Command fed(Feed feed) {
        return Arguments.run("error")
                .frames("gray", 16, 16, "10/1")
                .add("-c:v", "ffv1")
                .to(folder.resolve("out.mkv"))
                .fedWith(feed);
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").matches(".*/(ffmpeg|nice)"))
                .toList();
    }

    private static FfmpegProperties impatient(Duration stall, Duration limit) {
        return new FfmpegProperties(stall, limit, 0, 0, 10, 2, "veryfast", 20);
    }

    @Test
    void says_how_a_run_failed_in_ffmpegs_own_words_and_leaves_no_file() {
        Command command =
                Arguments.run("error").input(folder.resolve("missing.mp4")).to(folder.resolve("out.mp4"));

        assertThatThrownBy(() -> Media.RUNNER.run(command))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("ended with exit code 254")
                .hasMessageContaining("Command: ffmpeg -hide_banner")
                .hasMessageContaining("No such file or directory")
                .hasMessageNotContaining("no version information");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void steps_back_behind_whatever_else_wants_the_processor() {
        AtomicReference<String> niceness = new AtomicReference<>();

        Media.RUNNER.run(fed(input -> {
            // Once it reads what it is fed, it is ffmpeg.
            input.write(new byte[256 * 5_000]);
            String line = Files.readString(Path.of("/proc", children().get(0).pid() + "", "stat"));
            niceness.set(line.substring(line.lastIndexOf(')') + 2).split(" ")[16]);
        }));

        assertThat(niceness).hasValue("10");
    }

    @Test
    void starts_a_killed_child_again() {
        AtomicInteger attempts = new AtomicInteger();

        Output output = Media.RUNNER.run(fed(input -> {
            if (attempts.incrementAndGet() < 3) {
                children().forEach(ProcessHandle::destroyForcibly);
            }
            input.write(new byte[256 * 5]);
        }));

        assertThat(attempts).hasValue(3);
        assertThat(output.frames()).isEqualTo(5);
    }

    @Test
    void gives_up_after_the_third_crash_and_leaves_no_file() {
        AtomicInteger attempts = new AtomicInteger();

        assertThatThrownBy(() -> Media.RUNNER.run(fed(input -> {
                    attempts.incrementAndGet();
                    children().forEach(ProcessHandle::destroyForcibly);
                })))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("was killed by signal 9");
        assertThat(attempts).hasValue(3);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void kills_a_child_that_stands_still() {
        CountDownLatch never = new CountDownLatch(1);
        try (Runner runner = new Runner(Media.PROGRAMS, impatient(Duration.ofSeconds(1), Duration.ofMinutes(1)))) {
            assertThatThrownBy(() -> runner.run(fed(input -> hold(never))))
                    .isInstanceOf(RenderException.class)
                    .hasMessageContaining("made no progress for 1 s");
        }
        assertThat(children()).isEmpty();
    }

    @Test
    void kills_a_child_that_takes_too_long() {
        try (Runner runner = new Runner(Media.PROGRAMS, impatient(Duration.ofMinutes(1), Duration.ofSeconds(1)))) {
            Command endless = Arguments.run("error")
                    .add("-re", "-f", "lavfi")
                    .input("color")
                    .toNothing();

            assertThatThrownBy(() -> runner.run(endless)).hasMessageContaining("took longer than 1 s");
        }
    }

    @Test
    void an_interruption_kills_the_child_and_leaves_no_file() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicReference<Boolean> interrupted = new AtomicReference<>(false);
        Thread thread = new Thread(() -> {
            try {
                Media.RUNNER.run(fed(input -> {
                    input.write(new byte[256]);
                    hold(never);
                }));
            } catch (RenderException e) {
                failure.set(e);
                interrupted.set(Thread.currentThread().isInterrupted());
            }
        });
        thread.start();
        await().until(() -> !children().isEmpty());

        thread.interrupt();
        thread.join(10_000);

        assertThat(failure.get()).hasMessageContaining("was interrupted and killed");
        assertThat(interrupted).hasValue(true);
        assertThat(children()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void closing_ends_every_child() throws Exception {
        Runner runner = new Runner(Media.PROGRAMS, Media.PROPERTIES);
        CountDownLatch never = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                runner.run(fed(input -> hold(never)));
            } catch (RenderException e) {
                failure.set(e);
            }
        });
        thread.start();
        await().until(() -> !children().isEmpty());

        runner.close();

        assertThat(children()).isEmpty();
        thread.join(10_000);
        assertThat(failure.get()).hasMessageContaining("was stopped");
    }

    @Test
    void a_failing_feed_fails_the_run_with_its_cause() {
        assertThatThrownBy(() -> Media.RUNNER.run(fed(input -> {
                    throw new IllegalStateException("The painter fell off its ladder");
                })))
                .isInstanceOf(RenderException.class)
                .hasRootCauseMessage("The painter fell off its ladder");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void says_so_when_a_program_cannot_be_started() throws Exception {
        Programs programs = new Programs(folder);
        Path ffmpeg = programs.program("ffmpeg");
        Files.delete(ffmpeg);
        try (Runner runner = new Runner(programs, Media.PROPERTIES)) {
            assertThatThrownBy(() -> runner.run(new Command(List.of())))
                    .isInstanceOf(RenderException.class)
                    .hasMessageContaining("cannot be started");
        }
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Released", e);
        }
    }
}

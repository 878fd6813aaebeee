package io.reelmill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, with real speech, pictures and encoders on a small canvas, killed and signalled in mid-work. */
class KilledRunsIT {
    private static final int KILLS = 10;
    /** The exit code of a run that was stopped. */
    private static final int STOPPED = 6;

    private static final long SEED = 20261123;
    private static final String TOPICS = """
            id,topic,platform,duration,key_points,captions,music
            tide,Why the tide turns,tiktok,9,The Moon pulls the sea|The Earth turns beneath it,highlight,calm
            bread,How bread rises,instagram,8,Yeast eats sugar|Gas fills the dough,plain,none
            ice,Why ice floats,x,8,Frozen water takes more room,none,upbeat
            echo,What an echo is,youtube-shorts,7,Sound comes back from a wall,highlight,dramatic
            """;

    @TempDir
    private Path folder;

    @Test
    void completes_after_a_kill_at_any_moment_and_leaves_what_was_finished_as_it_was() throws Exception {
        ProgramHome whole = home("whole");
        long begun = System.nanoTime();
        assertThat(whole.run().waitFor()).as(whole.console()).isZero();
        long length = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Random random = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            ProgramHome home = home("killed-" + kill);
            Process process = home.run();
            // The moment itself is the test's input, not a guess at when something is done.
            boolean ended = process.waitFor((long) (length * random.nextDouble(0.1, 0.95)), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            assertNoEncoderIsLeft(home);
            Map<Path, String> before = home.finished();

            assertThat(home.run().waitFor())
                    .as("after kill %d%s: %s", kill, ended ? ", too late" : "", home.console())
                    .isZero();

            assertThat(home.finished()).as("after kill %d", kill).containsAllEntriesOf(before);
            assertWhole(home);
            assertThat(home.strangers()).isEmpty();
        }
    }

    @Test
    void a_signal_in_mid_encode_ends_everything_within_thirty_seconds_stopped_and_restartable() throws Exception {
        ProgramHome home = home("signalled");
        settings(home);
        Process process = home.run();
        await().atMost(Duration.ofMinutes(2)).until(() -> !home.finished().isEmpty() && home.encoders() > 0);

        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(STOPPED);
        assertNoEncoderIsLeft(home);
        assertThat(home.console()).contains("stopped; run the same command to go on");
        assertThat(home.manifests()).isNotEmpty().noneMatch(text -> text.contains("\"status\": \"RUNNING\""));
        Map<Path, String> before = home.finished();
        assertThat(home.run().waitFor()).as(home.console()).isZero();
        assertThat(home.finished()).containsAllEntriesOf(before);
        assertWhole(home);
    }

    private ProgramHome home(String name) throws IOException {
        return new ProgramHome(folder.resolve(name), TOPICS);
    }

    /** The settings as they are shipped, as in a checkout. */
    private static void settings(ProgramHome home) throws IOException {
        Path config = Files.createDirectories(home.path().resolve("config"));
        Files.copy(Path.of("config/application.yml"), config.resolve("application.yml"));
    }

    /** Four videos, and every file that a manifest names is there and unharmed. */
    private static void assertWhole(ProgramHome home) throws IOException {
        assertThat(home.finals()).hasSize(4);
        assertThat(home.finished()).hasSize(home.named()).hasSizeGreaterThan(4 * 15);
    }

    private static void assertNoEncoderIsLeft(ProgramHome home) {
        await().atMost(Duration.ofSeconds(10)).until(() -> home.encoders() == 0);
    }
}

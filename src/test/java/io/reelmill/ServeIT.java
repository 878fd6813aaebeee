package io.reelmill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program as a service, with commands beside it. */
class ServeIT {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Pattern SESSION = Pattern.compile("session_\\d{8}_\\d{6}_[0-9a-f]{8}");
    private static final String TOPICS =
            "id,topic,key_points,duration,music\nbees,Why bees dance,The dance points to flowers|Its angle follows the sun,8,none\n";

    @TempDir
    private Path directory;

    private ServiceProcess service;

    @AfterEach
    void end() {
        if (service != null) {
            service.close();
        }
    }

    private ProgramHome home() throws IOException {
        return new ProgramHome(directory.resolve("home"), TOPICS);
    }

    private void serve(ProgramHome home) throws IOException {
        service = ServiceProcess.in(home, Map.of());
        await().atMost(SOON).until(() -> Files.exists(home.path().resolve("data/service.json")));
    }

    private static String said(ProgramHome home, int code, String... command) throws Exception {
        return said(home, code, Map.of(), command);
    }

    /** What a command says; the service says nothing meanwhile. */
    private static String said(ProgramHome home, int code, Map<String, String> variables, String... command)
            throws Exception {
        int before = home.console().length();
        Process process = home.start(variables, command);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(home.console()).isEqualTo(code);
        return home.console().substring(before);
    }

    private void stops(ProgramHome home) throws Exception {
        assertThat(service.terminate()).as(home.console()).isZero();
        assertThat(home.path().resolve("data/service.json")).doesNotExist();
        assertThat(home.encoders()).isZero();
    }

    /** Lines without their times, lengths of time and random parts of names. */
    private static String lasting(String said) {
        return said.replaceAll("\\d\\d:\\d\\d:\\d\\d", "TIME")
                .replaceAll("session_\\w+", "SESSION")
                .replaceAll("(took|done in|about) [^,)\\n]*", "$1 LONG")
                .lines()
                .filter(line -> !line.contains("LONG left") && !line.contains("done in"))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static String session(String said) {
        Matcher found = SESSION.matcher(said);
        assertThat(found.find()).as(said).isTrue();
        return found.group();
    }

    @Test
    void commands_beside_the_service_say_what_they_say_alone() throws Exception {
        ProgramHome alone = home();
        String topics = alone.path().resolve("topics.csv").toString();
        String expected = lasting(said(alone, 0, "run", topics));
        Files.move(alone.path(), directory.resolve("first"));

        ProgramHome home = home();
        serve(home);
        assertThat(said(home, 0, "list")).contains("No batch yet.");
        assertThat(lasting(said(home, 0, "run", topics))).isEqualTo(expected);
        String list = said(home, 0, "list");
        String batch = said(home, 0, "show", "1");
        String session = said(home, 0, "show", session(batch));
        comesInWithAToken(home);
        stops(home);

        assertThat(list).contains("COMPLETED  2", "1 of 1", topics).doesNotContain("RUNNING");
        assertThat(said(home, 0, "list")).isEqualTo(list);
        assertThat(said(home, 0, "show", "1")).isEqualTo(batch);
        assertThat(said(home, 0, "show", session(batch))).isEqualTo(session);
    }

    private static void comesInWithAToken(ProgramHome home) throws Exception {
        Map<String, String> eye = Map.of(
                "REELMILL_TOKEN",
                said(home, 0, "token", "add", "eye", "--role", "viewer")
                        .lines()
                        .filter(line -> line.startsWith("rm_"))
                        .findFirst()
                        .orElseThrow());
        assertThat(said(home, 0, eye, "list")).contains("1 of 1");
        assertThat(said(home, 2, eye, "delete", "1", "--yes")).contains("does not allow this");
    }

    @Test
    void a_batch_under_way_goes_on_by_itself_after_a_stop_and_after_a_kill_of_the_service() throws Exception {
        ProgramHome home = home();
        serve(home);
        Process run = home.run();
        await().atMost(LONG).until(() -> home.encoders() > 0);
        run.destroy();
        assertThat(run.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(6);
        assertThat(home.console()).contains("no longer watched; batch 1 goes on in the service");

        stops(home);
        assertThat(said(home, 0, "list")).contains("INTERRUPTED").doesNotContain("RUNNING");
        serve(home);
        await().atMost(SOON).until(() -> service.state(1).equals("RUNNING"));

        service.kill();
        assertThat(home.path().resolve("data/service.json")).exists();
        serve(home);
        await().atMost(SOON).until(() -> service.state(1).matches("RUNNING|COMPLETED"));
        await().atMost(LONG).until(() -> service.state(1).equals("COMPLETED"));
        assertThat(said(home, 0, "run", home.path().resolve("topics.csv").toString()))
                .contains("COMPLETED, 1 of 1 videos finished");
        assertThat(home.finals()).hasSize(1);
    }

    @Test
    void stop_ends_a_batch_for_whoever_watches_it_and_it_stays_stopped() throws Exception {
        ProgramHome home = home();
        serve(home);
        Process run = home.run();
        await().atMost(LONG).until(() -> home.encoders() > 0);

        said(home, 0, "stop", "1");

        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(6);
        assertThat(home.console()).contains("stopped; run the same command to go on");
        assertThat(service.state(1)).isEqualTo("STOPPED");
        stops(home);
    }

    @Test
    void a_service_that_is_stopped_before_it_is_up_ends_in_order() throws Exception {
        ProgramHome home = home();
        Process starting = home.start("serve", "--port", "0");
        await().atMost(LONG).until(() -> Files.exists(home.path().resolve("data/owner.lock")));

        starting.destroy();

        assertThat(starting.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(starting.exitValue()).isZero();
        assertThat(home.path().resolve("data/service.json")).doesNotExist();
    }
}

package io.reelmill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.shared.stub.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with its metadata on PostgreSQL: killed in mid-work, and pointed at servers that are not there. */
class PostgresRunsIT {
    private static final String TOPICS = """
            id,topic,platform,duration,key_points,captions,music
            tide,Why the tide turns,tiktok,8,The Moon pulls the sea|The Earth turns beneath it,highlight,calm
            ice,Why ice floats,x,8,Frozen water takes more room,none,none
            """;
    /** The exit code of a mistake in the settings. */
    private static final int USAGE = 2;

    @TempDir
    private Path folder;

    @Test
    void a_run_that_was_killed_goes_on_and_leaves_what_was_finished_as_it_was() throws Exception {
        ProgramHome home = new ProgramHome(folder.resolve("killed"), TOPICS)
                .with(Map.of("SPRING_PROFILES_ACTIVE", "postgresql"))
                .with(Map.of("REELMILL_DATABASE_URL", TestDatabase.POSTGRESQL.newUrl()))
                .with(Map.of("REELMILL_DATABASE_USERNAME", TestDatabase.POSTGRESQL.user()))
                .with(Map.of("REELMILL_DATABASE_PASSWORD", "the-canary"));
        Process process = home.run();
        await().atMost(Duration.ofMinutes(1)).until(() -> home.finished().size() > 3 || !process.isAlive());

        process.destroyForcibly().waitFor();

        assertThat(home.finals()).as(home.console()).isEmpty();
        Map<Path, String> before = home.finished();
        assertThat(before).isNotEmpty();
        assertThat(home.run().waitFor()).as(home.console()).isZero();
        assertThat(home.finished()).containsAllEntriesOf(before).hasSize(home.named());
        assertThat(home.finals()).hasSize(2);
        assertThat(home.strangers()).isEmpty();
        assertThat(home.path().resolve("data/reelmill.mv.db")).doesNotExist();
        assertThat(home.console()).doesNotContain("the-canary");
        // On a server each node has a log of its own.
        assertThat(ProgramHome.files(home.path().resolve("data/logs")))
                .isNotEmpty()
                .allSatisfy(log -> assertThat(log).content().doesNotContain("the-canary"));
    }

    @Test
    void a_server_that_is_not_there_is_named_with_the_settings_to_look_at() throws Exception {
        ProgramHome home = new ProgramHome(folder.resolve("lost"), TOPICS);
        Files.createDirectories(home.path().resolve("config"));
        Files.writeString(home.path().resolve("config/application.yml"), """
                spring.profiles.active: postgresql
                reelmill:
                  database:
                    url: jdbc:postgresql://127.0.0.1:1/nowhere?sslmode=disable
                    password: the-canary
                """);

        assertThat(home.start("list").waitFor()).as(home.console()).isEqualTo(USAGE);

        assertThat(home.console().strip())
                .startsWith("reelmill: The database jdbc:postgresql://127.0.0.1:1/nowhere cannot be used: Connection to"
                        + " 127.0.0.1:1 refused.")
                .endsWith("Look at reelmill.database.url, username and password, and whether the server runs")
                .doesNotContain("\n");
    }
}

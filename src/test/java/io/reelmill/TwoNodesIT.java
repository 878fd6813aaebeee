package io.reelmill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.shared.stub.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** Two services on one real PostgreSQL server and one home: they share the work, and never own a session twice. */
class TwoNodesIT {
    /** How many seconds the schedule is watched; it fires every second. */
    private static final int FIRES = Integer.getInteger("reelmill.fires", 30);

    private static final String TOPICS = """
            id,topic,duration,key_points,music
            tide,Why the tide turns,9,The Moon pulls the sea|The Earth turns beneath it,calm
            bread,How bread rises,8,Yeast eats sugar|Gas fills the dough,none
            ice,Why ice floats,8,Frozen water takes more room,none
            """;

    @TempDir
    private Path folder;

    private final String url = TestDatabase.POSTGRESQL.newUrl();

    @Test
    void the_sessions_of_a_killed_node_are_finished_by_the_other_within_the_promised_time() throws Exception {
        ProgramHome home = new ProgramHome(folder, TOPICS);
        try (ServiceProcess first = ServiceProcess.in(home, node("first"));
                ServiceProcess second = ServiceProcess.in(home, node("second"))) {
            long batch = first.launch(TOPICS);
            await().atMost(Duration.ofMinutes(2)).until(() -> running(second, batch) == 3);
            assertThat(owner(second, batch)).isEqualTo("first");

            first.kill();
            Instant killed = Instant.now();

            await().atMost(Duration.ofSeconds(60)).until(() -> "second".equals(owner(second, batch)));
            Duration taken = Duration.between(killed, Instant.now());
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> second.state(batch).equals("COMPLETED"));
            assertThat(taken).isLessThan(Duration.ofSeconds(60));
            assertThat(home.finals()).hasSize(3);
            assertThat(unfinished()).isZero();
            System.out.printf("taken over %d ms after the kill%n", taken.toMillis());
        }
    }

    @Test
    void a_node_that_is_told_to_stop_leaves_its_batch_to_the_other() throws Exception {
        ProgramHome home = new ProgramHome(folder, TOPICS);
        try (ServiceProcess first = ServiceProcess.in(home, node("first"));
                ServiceProcess second = ServiceProcess.in(home, node("second"))) {
            long batch = first.launch(TOPICS);
            await().atMost(Duration.ofMinutes(2)).until(() -> running(second, batch) == 3);

            assertThat(first.terminate()).as(home.console()).isZero();

            await().atMost(Duration.ofMinutes(3))
                    .until(() -> second.state(batch).equals("COMPLETED"));
            assertThat(home.finals()).hasSize(3);
            assertThat(unfinished()).isZero();
        }
    }

    /** Each fire is a batch whose only row is refused: an execution like any other that takes no minute of encoding. */
    @Test
    void two_nodes_launch_every_fire_of_a_schedule_once() throws Exception {
        ProgramHome home = new ProgramHome(folder, TOPICS);
        Files.createDirectories(folder.resolve("jobs"));
        try (ServiceProcess first = ServiceProcess.in(home, node("first"));
                ServiceProcess second = ServiceProcess.in(home, node("second"))) {
            assertThat(first.ask("POST", "/api/v1/schedules", "application/json", """
                    {"name": "tick", "cron": "* * * * * ?", "zone": "UTC", "overlap": "queue", "missed": "all",
                     "rows": [{"topic": "Bees", "platform": "no such platform"}]}""")
                            .statusCode())
                    .isBetween(200, 201);
            await().atMost(Duration.ofSeconds(FIRES * 2L)).until(() -> launched() >= FIRES);
            second.ask("POST", "/api/v1/schedules/tick/pause", "application/json", "");

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(waiting()).isZero());
            assertThat(count("select count(distinct batch_id) from schedule_fire where batch_id is not null"))
                    .isEqualTo(launched());
            assertThat(count("select count(*) from batch_job_execution")).isEqualTo(launched());
            assertThat(count("select max(c) from (select count(*) as c from schedule_fire group by fire_time) f"))
                    .isEqualTo(1);
            System.out.printf(
                    "%d fires, %d executions%n", launched(), count("select count(*) from batch_job_execution"));
        }
    }

    private Map<String, String> node(String id) {
        Map<String, String> environment = new TreeMap<>(Map.of(
                "SPRING_PROFILES_ACTIVE",
                "postgresql",
                "REELMILL_DATABASE_URL",
                url,
                "REELMILL_DATABASE_USERNAME",
                TestDatabase.POSTGRESQL.user(),
                "REELMILL_NODE_ID",
                id,
                "REELMILL_SESSIONS_PARALLEL",
                "3",
                "REELMILL_FFMPEG_RENDERS",
                "1"));
        // A fifth of the defaults, unless the promise itself is to be measured.
        if (!Boolean.getBoolean("reelmill.promised")) {
            environment.put("REELMILL_LEASE_HEARTBEAT", "3s");
            environment.put("REELMILL_LEASE_EXPIRY", "12s");
        }
        return environment;
    }

    private static long running(ServiceProcess service, long batch) throws IOException, InterruptedException {
        return StreamSupport.stream(
                        service.get("/api/v1/batches/" + batch).get("sessions").spliterator(), false)
                .filter(session -> session.get("state").asString().equals("RUNNING"))
                .count();
    }

    private static String owner(ServiceProcess service, long batch) throws IOException, InterruptedException {
        JsonNode node = service.get("/api/v1/batches/" + batch).path("node");
        return node.isString() ? node.asString() : "";
    }

    private long launched() {
        return count("select count(*) from schedule_fire where state = 'LAUNCHED'");
    }

    private long waiting() {
        return count("select count(*) from schedule_fire where state <> 'LAUNCHED'");
    }

    private long unfinished() {
        return Stream.of("batch_job_execution", "batch_step_execution")
                .mapToLong(table -> count("select count(*) from " + table
                        + " where status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')"))
                .sum();
    }

    private long count(String sql) {
        return JdbcClient.create(new DriverManagerDataSource(url, TestDatabase.POSTGRESQL.user(), ""))
                .sql(sql)
                .query(Long.class)
                .single();
    }
}

package io.reelmill.presentation.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteCommandsTest extends BesideService {
    @Test
    void a_list_is_that_of_the_service() {
        api.on(
                "GET /api/v1/batches",
                "{\"items\":[" + OVERVIEW.formatted("RUNNING", "") + "],\"page\":0,\"size\":5,\"total\":1}");

        assertThat(type("list", "--limit", "5")).isZero();

        assertThat(out.toString())
                .contains("3      RUNNING  2026-11-23 09:30  1 of 1")
                .contains("first.csv");
        assertThat(api.asked).containsExactly("GET /api/v1/batches?page=0&size=5 Bearer s3cret");
    }

    @Test
    void what_is_finished_is_shown_and_not_watched() throws IOException {
        launched("FINISHED", () -> {});
        api.on("GET /api/v1/batches/3", batch("COMPLETED"));

        assertThat(type("make", "Why bees dance")).isZero();

        assertThat(api.asked)
                .anyMatch(asked -> asked.startsWith("POST /api/v1/batches Bearer s3cret")
                        && asked.contains("\"topics\":[{\"topic\":\"Why bees dance\"}]"));
        assertThat(out.toString()).contains("Batch 3, first.csv: COMPLETED");
    }

    @Test
    void commands_that_steer_ask_the_service() {
        api.on("GET /api/v1/batches/3", batch("RUNNING"))
                .on("GET /api/v1/sessions/" + SESSION, BEES)
                .on("POST /api/v1/batches/3/stop", 202, "", () -> {})
                .on("POST /api/v1/sessions/" + SESSION + "/stop", 202, "", () -> {})
                .on("POST /api/v1/batches/3/recover", "{\"batch\":3,\"recovered\":true}")
                .on("DELETE /api/v1/batches/3", 204, "", () -> {})
                .on("DELETE /api/v1/sessions/" + SESSION, 204, "", () -> {});

        assertThat(type("stop", "3")).isZero();
        assertThat(type("stop", SESSION)).isZero();
        assertThat(type("recover", "3")).isZero();
        assertThat(type("delete", "3", "--yes")).isZero();
        assertThat(type("delete", SESSION, "--yes")).isZero();

        assertThat(api.asked.stream().filter(asked -> !asked.startsWith("GET")).map(asked -> asked.split(" Bearer")[0]))
                .containsExactly(
                        "POST /api/v1/batches/3/stop",
                        "POST /api/v1/sessions/" + SESSION + "/stop",
                        "POST /api/v1/batches/3/recover",
                        "DELETE /api/v1/batches/3",
                        "DELETE /api/v1/sessions/" + SESSION);
    }

    @Test
    void tokens_are_made_listed_and_revoked_there() {
        api.on("POST /api/v1/tokens", 201, "{\"name\":\"eye\",\"role\":\"viewer\",\"secret\":\"abc\"}", () -> {})
                .on(
                        "GET /api/v1/tokens",
                        "[{\"name\":\"eye\",\"role\":\"viewer\",\"createdAt\":\"2026-11-23T09:30:00Z\"}]")
                .on("DELETE /api/v1/tokens/eye", 204, "", () -> {});

        assertThat(type("token", "add", "eye", "--role", "viewer")).isZero();
        assertThat(type("token", "list")).isZero();
        assertThat(type("token", "revoke", "eye")).isZero();

        assertThat(out.toString()).startsWith("abc\n").contains("eye   viewer  2026-11-23 09:30  never");
    }

    @Test
    void a_session_is_shown_with_what_its_manifest_knows() {
        api.on("GET /api/v1/batches/3", batch("COMPLETED"))
                .on("GET /api/v1/sessions/" + SESSION, BEES)
                .on(
                        "GET /api/v1/sessions/" + SESSION + "/manifest",
                        "{\"request\":{\"topic\":{\"value\":\"Why bees dance\",\"source\":\"csv\"}},"
                                + "\"timings\":{\"writeScript\":1.13},\"inspection\":{\"passed\":true,\"checks\":"
                                + "[{\"name\":\"videoCodec\",\"value\":\"h264\",\"limit\":\"h264\",\"passed\":true}]}}");

        assertThat(type("show", SESSION)).isZero();

        assertThat(out.toString())
                .contains("topic  csv  Why bees dance", "writeScript  1.1", "videoCodec  h264 (limit h264)")
                .contains("outputs/x/final_video.mp4")
                .doesNotContain(home.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | about:blank                        | 2 | wants to know who asks
            403 | about:blank                        | 2 | does not allow this
            409 | urn:reelmill:problem:already-running | 5 | the detail
            409 | urn:reelmill:problem:conflict      | 2 | the detail
            400 | urn:reelmill:problem:unreadable-requests | 2 | the detail
            500 | about:blank                        | 1 | could not do it (500): the detail
            429 | about:blank                        | 1 | could not do it (429)
            """)
    void a_refusal_ends_as_it_would_without_a_service(int status, String kind, int code, String said)
            throws IOException {
        api.on(
                "POST /api/v1/batches",
                status,
                "{\"type\":\"%s\",\"detail\":\"the detail\",\"batch\":3}".formatted(kind),
                () -> {});

        assertThat(type("run", csv().toString())).isEqualTo(code);

        assertThat(err.toString()).contains(said).doesNotContain("s3cret").startsWith("reelmill: ");
    }

    @Test
    void nobody_at_the_address_is_told_in_one_line() {
        environment.put("REELMILL_SERVER", "http://127.0.0.1:1");

        assertThat(type("list")).isEqualTo(1);

        assertThat(err.toString()).startsWith("reelmill: The service at http://127.0.0.1:1 does not answer (");
    }

    @Test
    void somebody_else_at_the_address_is_noticed() {
        api.on("GET /api/v1/batches", "<html>");
        assertThat(type("list")).isEqualTo(1);
        assertThat(err.toString()).contains("is no service of Reelmill's");
    }

    @Test
    void the_doctor_tells_the_service_s_health_in_lines_of_its_own() {
        api.on(
                "GET /actuator/health",
                503,
                "{\"status\":\"DOWN\",\"components\":{\"db\":{\"status\":\"UP\",\"details\":{\"database\":\"H2\"}},"
                        + "\"encoder\":{\"status\":\"DOWN\"}}}",
                () -> {});

        assertThat(type("doctor")).isEqualTo(1);

        assertThat(out.toString())
                .contains("fail  service        answers at " + api.url() + " and is DOWN")
                .contains("ok    db             UP: database H2")
                .contains("fail  encoder        DOWN");
    }

    @Test
    void scripts_are_not_edited_beside_a_service_and_it_says_how_else() throws IOException {
        java.nio.file.Path file = java.nio.file.Files.writeString(home.resolve("bees.csv"), "topic\nWhy bees dance\n");

        assertThat(type("script", file.toString())).isEqualTo(2);
        assertThat(type("run", file.toString(), "--scripts", home.toString())).isEqualTo(2);

        assertThat(err.toString())
                .contains(
                        "Scripts are edited without a service. Stop the one that runs in this home", "column 'script'");
        assertThat(api.asked).isEmpty();
        assertThat(home.resolve("bees.scripts")).doesNotExist();
    }
}

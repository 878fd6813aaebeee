package io.reelmill.presentation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.operation.Archive.SessionQuery;
import io.reelmill.core.session.SessionState;
import io.reelmill.presentation.api.ApiServer.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceApiIT {
    private static final String SESSION = "/api/v1/sessions/" + FakeArchive.SESSION;

    private final ApiServer api = ApiServer.shared();
    private final FakeArchive archive = api.context.getBean(FakeArchive.class);

    @BeforeEach
    void forget() {
        api.control().asked.clear();
        archive.asked.clear();
    }

    @Test
    void the_door_has_links_that_lead_somewhere() {
        Answer root = api.get("/api/v1");

        assertThat(root.json().get("links").values())
                .isNotEmpty()
                .filteredOn(link -> !link.asString().matches(".*/(validations|estimates|events)"))
                .allSatisfy(link -> assertThat(api.get(link.asString()).status())
                        .as(link.asString())
                        .isLessThan(400));
        assertThat(api.get("/api/v1/").json()).isEqualTo(root.json());
    }

    @Test
    void a_batch_comes_with_its_sessions_and_lists_without() {
        Answer batch = api.get("/api/v1/batches/3");

        assertThat(batch.json().at("/sessions/0/id").asString()).isEqualTo(FakeArchive.SESSION.value());
        assertThat(batch.json().at("/createdAt").asString()).isEqualTo("2026-11-23T09:30:00Z");
        assertThat(batch.json().at("/schedule").asString()).isEqualTo("mornings");
        assertThat(batch.names()).as("what does not apply is left out").doesNotContain("node", "reason");
        Answer list = api.get("/api/v1/batches?state=completed&page=2&size=7");
        assertThat(list.json().at("/items/0/batch").asLong()).isEqualTo(3);
        assertThat(list.json().at("/items/0").has("sessions")).isFalse();
        assertThat(list.json().at("/page").asInt()).isEqualTo(2);
    }

    @Test
    void sessions_are_asked_for_as_the_query_says() {
        Answer page = api.get("/api/v1/sessions?batch=3&state=in-doubt&text=bee&sort=topic&order=asc&page=0&size=9");

        assertThat(page.json().at("/items/0/seconds").asDouble()).isEqualTo(19.4);
        assertThat(archive.asked)
                .containsExactly(new SessionQuery(
                        OptionalLong.of(3),
                        Optional.of(SessionState.IN_DOUBT),
                        Optional.of("bee"),
                        SessionQuery.Sort.TOPIC,
                        false,
                        0,
                        9));
        api.get("/api/v1/sessions");
        assertThat(archive.asked.get(1))
                .isEqualTo(new SessionQuery(
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        SessionQuery.Sort.CREATED,
                        true,
                        0,
                        50));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/sessions?size=0, size is 1 to 500",
        "/api/v1/sessions?size=501, size is 1 to 500",
        "/api/v1/sessions?page=-1, page counts from 0",
        "/api/v1/sessions?state=done, state is one of queued",
        "/api/v1/sessions?sort=size, sort is one of created",
        "/api/v1/sessions?order=up, order is one of asc",
        "/api/v1/batches?page=x, 'page'",
        "/api/v1/batches?state=done, state is one of running",
        "/api/v1/batches/x, 'batch'",
        "/api/v1/executions?limit=0, limit is 1 to 500",
        "/api/v1/sessions/x, session_20261123",
        "/api/v1/events?after=x, 'after'",
        "/api/v1/sessions?batch=x, 'batch'",
        "/api/v1/sessions?page=abc, it takes a whole number",
        "/api/v1/sessions?text=a%01b, text has a control character"
    })
    void a_bad_parameter_is_named(String path, String what) {
        Answer answer = api.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-value");
        assertThat(answer.json().get("detail").asString()).contains(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/batches/4",
                "/api/v1/batches/4/rejections",
                "/api/v1/batches/4/results",
                "/api/v1/batches/3/results",
                "/api/v1/batches/4/executions",
                "/api/v1/executions/4",
                "/api/v1/sessions/session_20261123_093000_00000000",
                "/api/v1/sessions/session_20261123_093000_00000000/files",
                "/api/v1/costs/4",
                "/api/v1/schedules/none",
                "/api/v1/nothing",
                "/nothing",
                "/api/v2/batches"
            })
    void what_is_not_there_is_a_problem(String path) {
        Answer answer = api.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.json().get("detail").asString()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("No static resource", "Exception");
    }

    @Test
    void other_methods_types_and_forms_are_problems() {
        assertThat(api.post("/api/v1/costs", "text/plain", "").problem()).isEqualTo("method-not-allowed");
        assertThat(api.post("/api/v1/costs", "text/plain", "").header("Allow")).contains("GET");
        assertThat(api.post("/api/v1/batches", "text/plain", "x").problem()).isEqualTo("unsupported-type");
        assertThat(api.get("/api/v1/batches", "Accept", "image/png").problem()).isEqualTo("not-acceptable");
        assertThat(api.get("/api/v1/events", "Accept", "image/png").status()).isEqualTo(406);
        assertThat(api.post("/api/v1/batches", "multipart/form-data; boundary=x", "--x--")
                        .status())
                .isEqualTo(400);
        assertThat(api.get("/api/v1/batches/%2e%2e%2f").status()).isEqualTo(400);
        assertThat(api.get("/error").problem()).isEqualTo("not-found");
    }

    @Test
    void what_is_no_http_is_a_problem_too() throws IOException {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", api.port)) {
            socket.getOutputStream().write("GET /a[b] HTTP/1.1\r\nHost: x\r\n\r\n".getBytes());
            String answer = new String(socket.getInputStream().readNBytes(400));
            assertThat(answer).contains("400", "application/problem+json", "urn:reelmill:problem:bad-request");
        }
    }

    @Test
    void the_head_of_events_is_no_stream() {
        Answer head = api.send(api.to("/api/v1/events").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).startsWith("text/event-stream");
    }

    @Test
    void batches_are_controlled() {
        assertThat(api.json("/api/v1/batches/3/stop", "").status()).isEqualTo(202);
        assertThat(api.json("/api/v1/batches/4/stop", "").problem()).isEqualTo("not-found");
        assertThat(api.json("/api/v1/batches/3/restart", "").status()).isEqualTo(202);
        assertThat(api.json("/api/v1/batches/3/restart", "{\"buyAgain\": true}")
                        .json()
                        .get("outcome")
                        .asString())
                .isEqualTo("RESUMED");
        assertThat(api.json("/api/v1/batches/3/abandon", "").problem()).isEqualTo("conflict");
        assertThat(api.json("/api/v1/batches/3/recover", "")
                        .json()
                        .get("recovered")
                        .asBoolean())
                .isTrue();
        assertThat(api.send(api.to("/api/v1/batches/3").DELETE()).status()).isEqualTo(204);

        assertThat(api.control().asked)
                .containsExactly(
                        "stop 3",
                        "stop 4",
                        "restart 3 KEPT -",
                        "restart 3 BOUGHT_AGAIN -",
                        "abandon 3",
                        "recover 3",
                        "delete 3");
    }

    @Test
    void a_restart_is_the_same_however_it_says_nothing() {
        String path = "/api/v1/batches/3/restart";
        assertThat(api.json(path, "", "Idempotency-Key", "nothing").status()).isEqualTo(202);

        assertThat(api.json(path, "{}", "Idempotency-Key", "nothing").header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(api.json(path, "{\"buyAgain\": true}", "Idempotency-Key", "nothing")
                        .problem())
                .isEqualTo("key-reused");
    }

    @Test
    void sessions_are_controlled() {
        assertThat(api.get(SESSION).json().get("topic").asString()).isEqualTo("Why honey bees dance");
        assertThat(api.json(SESSION + "/stop", "").status()).isEqualTo(202);
        assertThat(api.json(SESSION + "/restart", "").json().get("batch").asLong())
                .isEqualTo(3);
        assertThat(api.send(api.to(SESSION).DELETE()).status()).isEqualTo(204);

        assertThat(api.control().asked)
                .containsExactly(
                        "stop " + FakeArchive.SESSION,
                        "restart 3 KEPT " + FakeArchive.SESSION,
                        "delete " + FakeArchive.SESSION);
    }

    @Test
    void executions_rejections_costs_and_providers_are_shown() {
        assertThat(api.get("/api/v1/executions").json().at("/0/execution").asLong())
                .isEqualTo(7);
        assertThat(api.get("/api/v1/batches/3/executions").json().at("/0").has("steps"))
                .isFalse();
        assertThat(api.get("/api/v1/executions/7").json().at("/steps/0/name").asString())
                .isEqualTo("readRequests");
        assertThat(api.get("/api/v1/batches/3/rejections")
                        .json()
                        .at("/0/problems/0/accepted")
                        .asString())
                .isEqualTo("whole seconds");
        assertThat(api.get("/api/v1/costs")
                        .json()
                        .at("/items/0/total/perhaps/amount")
                        .asString())
                .isEqualTo("0.60");
        Answer costs = api.get("/api/v1/costs/3");
        assertThat(costs.json().at("/providers/0/model").asString()).isEqualTo("veo-3");
        assertThat(costs.json().at("/sessions/0/total/orders").isNumber()).isTrue();
        assertThat(api.get("/api/v1/providers").json().at("/0/breaker").asString())
                .isEqualTo("open");
    }

    @Test
    void results_come_in_the_form_that_is_asked_for() throws IOException {
        Path folder = Files.createDirectories(api.home.resolve("data/batches/batch-3"));
        try {
            Files.writeString(folder.resolve("results.json"), "{\"batch\": 3}");
            Files.writeString(folder.resolve("results.csv"), "id,line\r\n");

            assertThat(api.get("/api/v1/batches/3/results").body()).isEqualTo("{\"batch\": 3}");
            Answer csv = api.get("/api/v1/batches/3/results", "Accept", "text/csv");
            assertThat(csv.body()).isEqualTo("id,line\r\n");
            assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"results.csv\"");
        } finally {
            for (String name : List.of("results.json", "results.csv")) {
                Files.delete(folder.resolve(name));
            }
        }
    }
}

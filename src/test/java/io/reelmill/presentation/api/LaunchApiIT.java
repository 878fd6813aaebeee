package io.reelmill.presentation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.presentation.api.ApiServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchApiIT {
    private static final String CSV = "topic\r\nWhy bees dance\r\n";

    private final ApiServer api = ApiServer.shared();

    @BeforeEach
    void forget() {
        api.control().asked.clear();
        api.control().files.clear();
    }

    @Test
    void a_csv_is_launched_and_its_copy_is_removed() {
        Answer answer = api.post("/api/v1/batches?source=tonight.csv&budget=2.50&buyAgain=true", "text/csv", CSV);

        assertThat(answer.status()).isEqualTo(202);
        long batch = answer.json().get("batch").asLong();
        assertThat(answer.header("Location")).isEqualTo("/api/v1/batches/" + batch);
        assertThat(answer.json().get("outcome").asString()).isEqualTo("STARTED");
        assertThat(api.control().asked).containsExactly("start tonight.csv again=false BOUGHT_AGAIN 2.50", CSV);
        assertThat(api.control().files).allSatisfy(file -> assertThat(file).doesNotExist());
    }

    @Test
    void a_header_may_name_the_source_and_content_names_it_otherwise() {
        api.post("/api/v1/batches", "text/csv; charset=utf-8", CSV, "X-Source", "from header");
        api.post("/api/v1/batches", "text/csv", CSV);

        assertThat(api.control().asked.get(0)).startsWith("start from header ");
        assertThat(api.control().asked.get(2)).matches("start upload-[0-9a-f]{8} .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2Fx", "%2Fetc%2Fpasswd", "a%00b", ".hidden", "a%0Ab", "C%3A%5Cx", ""})
    void a_source_is_never_a_path(String source) {
        Answer answer = api.post("/api/v1/batches?source=" + source, "text/csv", CSV);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(api.control().asked).isEmpty();
    }

    @Test
    void a_form_is_launched_under_its_files_name() {
        Answer answer = form("tea.csv", CSV);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(api.control().asked).containsExactly("start tea.csv again=false KEPT -", CSV);
    }

    private Answer form(String name, String content) {
        return api.post(
                "/api/v1/batches",
                "multipart/form-data; boundary=xx",
                "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--xx--\r\n"
                        .formatted(name, content));
    }

    @Test
    void topics_become_a_csv_with_the_columns_of_the_contract() {
        Answer answer = api.json("/api/v1/batches", """
                {"topics": [{"Topic": "He said \\"no\\"", "duration": 20}, {"topic": "Two,\\nlines", "id": "b"}],
                 "again": true, "source": "by hand"}""");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(api.control().asked)
                .containsExactly(
                        "start by hand again=true KEPT -",
                        "id,topic,duration\r\n\"\",\"He said \"\"no\"\"\",20\r\nb,\"Two,\nlines\",\r\n");
    }

    @Test
    void a_topic_is_the_same_batch_as_by_the_command() throws IOException {
        api.json("/api/v1/batches", "{\"topics\": [{\"topic\": \"Why bees dance\", \"tone\": \"\", \"voice\": null}]}");

        assertThat(api.control().asked.get(1)).isEqualTo(CSV);
    }

    @Test
    void what_a_killed_process_left_behind_is_removed() throws IOException {
        Path uploads = Files.createDirectories(api.home.resolve("data/uploads"));
        Path left = Files.writeString(uploads.resolve("left.csv"), CSV);
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofMinutes(61))));

        assertThat(api.post("/api/v1/batches", "text/csv", CSV).status()).isEqualTo(202);
        assertThat(left).doesNotExist();
    }

    @Test
    void a_file_under_jobs_is_launched_where_it_lies() throws IOException {
        Files.createDirectories(api.home.resolve("jobs/sub"));
        Files.writeString(api.home.resolve("jobs/sub/a.csv"), CSV);
        Files.writeString(api.home.resolve("secret.csv"), CSV);
        if (!Files.exists(api.home.resolve("jobs/link.csv"))) {
            Files.createSymbolicLink(api.home.resolve("jobs/link.csv"), api.home.resolve("secret.csv"));
        }

        assertThat(api.json("/api/v1/batches", "{\"file\": \"sub/a.csv\"}").status())
                .isEqualTo(202);
        assertThat(api.control().asked.get(0)).startsWith("start jobs/sub/a.csv ");
        assertThat(api.home.resolve("jobs/sub/a.csv")).exists();
        for (String no : List.of("../secret.csv", "link.csv", "/etc/passwd", "none.csv", "", "sub", "a\\u0000b")) {
            Answer refused = api.json("/api/v1/batches", "{\"file\": \"%s\"}".formatted(no));
            assertThat(refused.problem()).as(no).isEqualTo("invalid-value");
            assertThat(refused.status()).isEqualTo(400);
        }
    }

    @Test
    void what_is_finished_is_200() {
        assertThat(api.post("/api/v1/batches", "text/csv", "topic\r\ndone\r\n").status())
                .isEqualTo(200);
    }

    @Test
    void what_is_running_is_a_conflict_that_names_it() {
        Answer answer = api.post("/api/v1/batches", "text/csv", "topic\r\nrunning\r\n");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("already-running");
        assertThat(answer.header("Location")).isEqualTo("/api/v1/batches/9");
        assertThat(answer.json().get("batch").asLong()).isEqualTo(9);
    }

    @Test
    void an_unusable_file_is_named_as_its_sender_named_it() {
        Answer answer = api.post("/api/v1/batches?source=mine.csv", "text/csv", "broken");

        assertThat(answer.problem()).isEqualTo("unreadable-requests");
        assertThat(answer.json().get("detail").asString()).isEqualTo("mine.csv has no column 'topic'; add it");
        assertThat(api.home.resolve("data/uploads")).isEmptyDirectory();
    }

    @Test
    void nothing_of_the_inside_is_told_of_a_bug() {
        Answer answer = api.post("/api/v1/batches", "text/csv", "bug");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("internal-error");
        assertThat(answer.body()).doesNotContain("select", "passwd", "Exception", "reelmill.core");
        assertThat(api.home.resolve("data/uploads")).isEmptyDirectory();
    }

    @Test
    void more_than_the_limit_is_not_read_in_any_form() {
        String large = "topic\r\n" + "x".repeat(70_000);

        for (Answer answer : List.of(
                api.post("/api/v1/batches", "text/csv", large),
                api.json("/api/v1/batches", "{\"source\": \"%s\"}".formatted(large)),
                chunked(large),
                form("a.csv", large))) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.problem()).isEqualTo("too-large");
        }
        assertThat(api.control().asked).isEmpty();
        assertThat(api.home.resolve("data/uploads")).isEmptyDirectory();
    }

    private Answer chunked(String body) {
        return api.send(api.to("/api/v1/batches")
                .header("Content-Type", "text/csv")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArrays(
                        Stream.of(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toList())));
    }

    @Test
    void bodies_that_are_wrong_say_where() {
        assertThat(detail("{\"topics\": [], \"budgte\": \"1\"}")).contains("no member 'budgte'", "budget");
        assertThat(detail("{\"topics\": [{\"topic\": \"x\"}], \"again\": {}}")).contains("'again'", "line 1");
        assertThat(detail("{\"topics\": [")).contains("not JSON", "line 1");
        assertThat(detail("{\"topics\": [{\"topik\": \"x\"}]}")).contains("no column 'topik'", "topic");
        assertThat(detail("{\"topics\": [{\"topic\": [\"x\"]}]}")).contains("topics[0].topic");
        assertThat(detail("{}")).contains("either topics or file");
        assertThat(detail("{\"topics\": []}")).contains("empty");
        assertThat(detail("{\"file\": \"a.csv\", \"topics\": []}")).contains("either");
        assertThat(detail("{\"topics\": [null]}")).contains("null");
        assertThat(detail("")).contains("missing");
        assertThat(detail("{\"topics\": [{\"topic\": \"x\"}], \"budget\": \"-1\"}"))
                .contains("budget");
        assertThat(detail("{\"topics\": [{\"topic\": \"x\"}], \"topics\": []}")).contains("not JSON");
    }

    private String detail(String body) {
        Answer answer = api.json("/api/v1/batches", body);
        assertThat(answer.status()).as(body).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("reelmill.presentation", "java.");
        return answer.json().get("detail").asString();
    }

    @Test
    void the_same_key_is_answered_again_and_launched_once() {
        int before = api.control().starts.get();

        List<Answer> answers = IntStream.range(0, 3)
                .mapToObj(time -> api.post("/api/v1/batches", "text/csv", CSV, "Idempotency-Key", "same"))
                .toList();

        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(answers).extracting(Answer::status).containsOnly(202);
        assertThat(answers)
                .extracting(each -> each.header("Location"))
                .containsOnly(answers.get(0).header("Location"));
        assertThat(answers.get(2).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(api.control().starts.get()).isEqualTo(before + 1);
    }

    @Test
    void a_key_is_of_one_request_and_one_caller() {
        String ann = "Basic YW5uOmE=";
        String bob = "Basic Ym9iOmI=";

        assertThat(launched("k1", ann, CSV).status()).isEqualTo(202);
        assertThat(launched("k1", ann, "topic\r\nOther\r\n").problem()).isEqualTo("key-reused");
        assertThat(launched("k1", bob, "topic\r\nOther\r\n").status()).isEqualTo(202);
        assertThat(launched("no spaces", ann, CSV).problem()).isEqualTo("invalid-value");
    }

    @Test
    void a_database_that_is_away_is_said_and_what_it_may_have_launched_is_not_launched_again() {
        Answer away = api.post("/api/v1/batches", "text/csv", "away");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.problem()).isEqualTo("unavailable");
        assertThat(away.header("Retry-After")).isEqualTo("5");
        assertThat(away.body()).doesNotContain("10.1.2.3");

        for (String again : List.of("", "?again=true")) {
            String key = "away" + again;
            api.post("/api/v1/batches" + again, "text/csv", "away", "Idempotency-Key", key);
            assertThat(api.post("/api/v1/batches" + again, "text/csv", "away", "Idempotency-Key", key)
                            .status())
                    .isEqualTo(again.isEmpty() ? 503 : 409);
        }
    }

    @Test
    void a_value_that_is_none_is_named() {
        Answer answer = api.post("/api/v1/batches?again=maybe", "text/csv", CSV);

        assertThat(answer.problem()).isEqualTo("invalid-value");
        assertThat(answer.json().get("detail").asString()).contains("'again'", "true or false");
    }

    @Test
    void a_key_of_what_failed_may_be_used_again() {
        assertThat(launched("k2", "Basic YW5uOmE=", "bug").status()).isEqualTo(500);
        assertThat(launched("k2", "Basic YW5uOmE=", CSV).status()).isEqualTo(202);
    }

    private Answer launched(String key, String caller, String csv) {
        return api.post("/api/v1/batches", "text/csv", csv, "Idempotency-Key", key, "Authorization", caller);
    }
}

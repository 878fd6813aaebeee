package io.reelmill.presentation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.presentation.api.ApiServer.Answer;
import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileApiTest {
    private static final String FILES = "/api/v1/sessions/" + FakeArchive.SESSION + "/files";
    private static final String VIDEO = FILES + "/final_output/a.mp4";

    private final ApiServer api = ApiServer.shared();

    @BeforeEach
    void files() throws IOException {
        SessionFolder folder = api.sessions().open(FakeArchive.SESSION, Map.of());
        Path video = folder.path("final_output/a.mp4");
        Files.writeString(video, "0123456789");
        Files.writeString(folder.path("metadata/session.json"), "{\"status\": \"COMPLETED\"}");
        Files.writeString(folder.path("logs/session.log"), "a line\n");
        Files.writeString(folder.path("logs/page.html"), "<script>alert(1)</script>");
        Files.writeString(folder.path("video_clips/.part-x.mp4"), "half");
        Path secret = Files.writeString(api.home.resolve("secret.txt"), "secret");
        if (!Files.exists(folder.path("logs/link.txt"))) {
            Files.createSymbolicLink(folder.path("logs/link.txt"), secret);
            Files.createSymbolicLink(folder.path("linked"), api.home);
        }
        String sha256 = Sha256.of(video);
        folder.update(old -> old.withArtefacts(
                "final",
                List.of(new Artefact(
                        "final",
                        "final_output/a.mp4",
                        10,
                        sha256,
                        sha256,
                        Provenance.embedded("ffmpeg", "8"),
                        FakeArchive.NOW))));
    }

    @Test
    void files_are_listed_with_what_is_known_of_them() {
        Answer list = api.get(FILES);

        assertThat(list.json().values())
                .extracting(file -> file.get("path").asString())
                .containsExactlyInAnyOrder(
                        "final_output/a.mp4", "logs/page.html", "logs/session.log", "metadata/session.json");
        assertThat(list.json().at("/0/type").asString()).isEqualTo("video/mp4");
        assertThat(list.json().at("/0/bytes").asLong()).isEqualTo(10);
        assertThat(list.json().at("/0/sha256").asString()).hasSize(64);
        assertThat(list.json().at("/1").has("sha256")).isFalse();
    }

    @Test
    void a_file_comes_whole_as_an_attachment_that_is_what_it_is() {
        Answer file = api.get(VIDEO);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("0123456789");
        assertThat(file.header("Content-Type")).isEqualTo("video/mp4");
        assertThat(file.header("Content-Length")).isEqualTo("10");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"a.mp4\"");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(file.response().headers().allValues("Accept-Ranges")).hasSize(1);
        assertThat(api.get(VIDEO + "?inline").header("Content-Disposition")).startsWith("inline");
        assertThat(api.get(FILES + "/logs/page.html?inline").header("Content-Type"))
                .as("no page is ever shown")
                .isEqualTo("application/octet-stream");
    }

    @Test
    void a_part_is_206_and_one_that_is_not_there_416() {
        Answer part = api.get(VIDEO, "Range", "bytes=2-4");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 2-4/10");
        assertThat(api.get(VIDEO, "Range", "bytes=-3").body()).isEqualTo("789");
        Answer none = api.get(VIDEO, "Range", "bytes=20-");
        assertThat(none.status()).isEqualTo(416);
        assertThat(none.header("Content-Range")).isEqualTo("bytes */10");
    }

    @Test
    void what_has_not_changed_is_not_sent_again_and_a_part_of_another_is_the_whole() {
        String tag = api.get(VIDEO).header("ETag");

        assertThat(api.get(VIDEO, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(api.get(VIDEO, "If-None-Match", "\"other\"").status()).isEqualTo(200);
        assertThat(api.get(VIDEO, "Range", "bytes=2-4", "If-Range", tag).status())
                .isEqualTo(206);
        Answer whole = api.get(VIDEO, "Range", "bytes=2-4", "If-Range", "\"other\"");
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo("0123456789");
        assertThat(api.get(FILES + "/logs/session.log").header("ETag")).matches("\"[0-9a-f]+-7\"");
    }

    @Test
    void the_manifest_is_shown() {
        Answer manifest = api.get("/api/v1/sessions/" + FakeArchive.SESSION + "/manifest");

        assertThat(manifest.json().get("status").asString()).isEqualTo("COMPLETED");
        assertThat(manifest.header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../secret.txt",
                "/%2e%2e/%2e%2e/secret.txt",
                "/..%2f..%2fsecret.txt",
                "/logs/link.txt",
                "/linked/secret.txt",
                "/%2fetc/passwd",
                "//etc/passwd",
                "/logs%00/session.log",
                "/logs/session.log%00",
                "/video_clips/.part-x.mp4",
                "/logs/..%5c..%5csecret.txt",
                "/logs",
                "/",
                "/none.mp4"
            })
    void nothing_else_is_handed_out(String path) {
        Answer answer = api.get(FILES + path);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("secret\n", "half", "root:");
        assertThat(answer.problem()).isIn("not-found", "bad-request", "invalid-value");
    }
}

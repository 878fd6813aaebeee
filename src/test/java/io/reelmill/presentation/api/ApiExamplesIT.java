package io.reelmill.presentation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.SessionFolder;
import io.reelmill.presentation.api.DocumentedCalls.Outcome;
import io.reelmill.presentation.api.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What docs/api.md says is what happens. */
class ApiExamplesIT {
    @Test
    void every_example_works_as_it_stands() throws IOException, InterruptedException {
        try (ApiServer api = ApiServer.start()) {
            prepare(api);
            List<String> lines = DocumentedCalls.lines();

            List<Outcome> outcomes =
                    new DocumentedCalls(api.home, api.uri("/api/v1").toString(), "any").run(lines);

            assertThat(outcomes).hasSizeGreaterThan(35).allSatisfy(outcome -> {
                boolean finished = outcome.line().contains("/abandon");
                assertThat(outcome.status())
                        .as(outcome.line() + "\n" + outcome.body())
                        .isBetween(200, finished ? 409 : 299);
            });
            assertThat(api.home.resolve("results.csv")).hasContent("id,line");
            assertThat(api.home.resolve("captions.vtt")).hasContent("WEBVTT");
        }
    }

    private static void prepare(ApiServer api) throws IOException {
        Files.createDirectories(api.home.resolve("jobs"));
        Files.writeString(api.home.resolve("jobs/first.csv"), "topic\r\nWhy bees dance\r\n");
        Path results = Files.createDirectories(api.home.resolve("data/batches/batch-3"));
        Files.writeString(results.resolve("results.csv"), "id,line\r\n");
        Files.writeString(results.resolve("results.json"), "{}");
        SessionFolder folder = api.sessions().open(FakeArchive.SESSION, Map.of());
        Files.writeString(folder.path("captions/captions.vtt"), "WEBVTT\n");
        Files.writeString(folder.path("metadata/session.json"), "{}");
    }

    @Test
    void every_kind_of_problem_is_listed_with_its_status() throws IOException {
        String document = Files.readString(Path.of("docs/api.md"));

        assertThat(Arrays.stream(ProblemKind.values())
                        .map(kind -> "| `%s` | %d |"
                                .formatted(
                                        kind.type().toString().replace("urn:reelmill:problem:", ""),
                                        kind.status().value())))
                .allSatisfy(row -> assertThat(document).contains(row));
    }
}

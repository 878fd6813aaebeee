package io.reelmill.presentation.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.Home;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent of a request file to the service in the home. */
class SentRequestsTest {
    @TempDir
    private Path directory;

    private final StubApi api = new StubApi();

    @AfterEach
    void close() {
        api.close();
    }

    private String sent(Path file) {
        api.on("POST /api/v1/batches", 202, "{\"batch\":3,\"outcome\":\"STARTED\"}", () -> {});
        Home home = new Home(directory.resolve("home"));
        new SentRequests(new Service(api.url(), Optional.empty()), Optional.of(home)).launch(file, false, Wishes.NONE);
        return api.asked.get(0);
    }

    private Path list(String place) throws IOException {
        Path file = directory.resolve(place);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "topic\nWhy bees dance\n");
    }

    @Test
    void a_file_under_jobs_is_named() throws IOException {
        assertThat(sent(list("home/jobs/spring/bees.csv")))
                .contains("\"file\":\"spring/bees.csv\"")
                .doesNotContain("Why bees dance");
    }

    @Test
    void any_other_is_sent() throws IOException {
        assertThat(sent(list("elsewhere/bees.csv")))
                .contains("?source=bees.csv&")
                .endsWith("Why bees dance");
    }

    @Test
    void a_link_under_jobs_that_leads_elsewhere_is_sent_with_what_it_leads_to() throws IOException {
        Path jobs = Files.createDirectories(directory.resolve("home/jobs"));
        Path link = Files.createSymbolicLink(jobs.resolve("tonight.csv"), list("elsewhere/list.csv"));

        assertThat(sent(link)).contains("?source=tonight.csv&").endsWith("Why bees dance");
    }

    @Test
    void notes_beside_a_file_that_is_sent_are_not_forgotten_without_a_word() throws IOException {
        Path file = list("elsewhere/bees.csv");
        Path notes = Files.createDirectories(directory.resolve("elsewhere/bees.notes"));

        assertThatThrownBy(() -> sent(file))
                .isInstanceOf(UnreadableRequestsException.class)
                .hasMessage("The notes in " + notes + " do not go along with a file that is sent to a service. Put both"
                        + " under jobs/ of the service's home, or write the notes into the column 'notes'");
        assertThat(api.asked).isEmpty();
    }

    @Test
    void notes_beside_a_file_that_is_named_are_read_there() throws IOException {
        Files.createDirectories(directory.resolve("home/jobs/bees.notes"));

        assertThat(sent(list("home/jobs/bees.csv"))).contains("\"file\":\"bees.csv\"");
    }
}

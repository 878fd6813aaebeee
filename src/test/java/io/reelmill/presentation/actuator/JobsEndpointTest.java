package io.reelmill.presentation.actuator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.ExecutionView;
import io.reelmill.core.operation.Executions;
import io.reelmill.core.operation.Launch;
import io.reelmill.core.operation.Launched;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.Home;
import io.reelmill.core.topic.RequestLists;
import io.reelmill.core.topic.UnreadableRequestsException;
import io.reelmill.infrastructure.repository.csv.CsvConfiguration;
import io.reelmill.presentation.api.launch.Reception;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;

class JobsEndpointTest {
    private static final String FIRST = "{\"file\": \"first.csv\"}";

    @TempDir
    Path root;

    private final Executions executions = mock(Executions.class);
    private final BatchControl control = mock(BatchControl.class);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private JobsEndpoint endpoint;

    @BeforeEach
    void build() {
        Home home = new Home(root);
        endpoint = new JobsEndpoint(
                executions,
                control,
                new AskedOfJobs(new Reception(home, lists(home)), request),
                new Progressing(mock(Archive.class)),
                new Refusals(home));
        when(executions.newest(100)).thenReturn(List.of(execution(7)));
        when(executions.find(7)).thenReturn(Optional.of(execution(7)));
        when(executions.find(5)).thenReturn(Optional.of(execution(5)));
        when(executions.of(3)).thenReturn(List.of(execution(7), execution(5)));
        when(control.start(any())).thenReturn(new Launched(3, Launched.Outcome.STARTED));
        when(control.restart(anyLong(), any())).thenReturn(new Launched(3, Launched.Outcome.RESUMED));
    }

    @Test
    void starts_a_file_under_jobs_and_tells_batch_and_execution() throws IOException {
        Path file = job("first.csv");

        WebEndpointResponse<?> answer =
                endpoint.start("{\"file\": \"first.csv\", \"again\": true, \"buyAgain\": true, \"budget\": 2.50}");

        assertThat(answer.getStatus()).isEqualTo(202);
        assertThat(answer.getBody()).isEqualTo(new JobBody.Launched(3, "STARTED", 7L));
        Launch launch = launched();
        assertThat(launch.requests()).isEqualTo(file);
        assertThat(launch.source()).isEqualTo(Path.of("jobs/first.csv"));
        assertThat(launch.again()).isTrue();
        assertThat(launch.wishes())
                .isEqualTo(new Wishes(Doubts.BOUGHT_AGAIN, Optional.of(new BigDecimal("2.50")), Optional.empty()));
    }

    @Test
    void topics_are_the_same_text_as_everywhere_and_leave_no_file_behind() {
        List<String> texts = new ArrayList<>();
        when(control.start(any())).thenAnswer(call -> {
            texts.add(Files.readString(call.<Launch>getArgument(0).requests()));
            return new Launched(3, Launched.Outcome.STARTED);
        });
        endpoint.start("{\"topics\": [{\"topic\": \"Bees\", \"tone\": \"\"}]}");
        endpoint.start("{\"topics\": [{\"topic\": \"A \\\"b\\\"\"}, {\"topic\": \"C\", \"duration\": \"20\"}]}");

        assertThat(texts).containsExactly("topic\r\nBees\r\n", "topic,duration\r\n\"A \"\"b\"\"\",\r\nC,20\r\n");
        assertThat(root.resolve("data/uploads")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"file\": \"first.csv\", \"bugdet\": \"2.50\"}",
                "{\"file\": \"first.csv\", \"budget\": \"-1\"}",
                "{\"file\": \"first.csv\", \"topics\": []}",
                "{\"file\": \"../secret.csv\"}",
                "{\"topics\": [null]}",
                "{\"topics\": [{\"topik\": \"x\"}]}",
                "{}"
            })
    void starts_nothing_that_is_asked_for_wrongly(String body) throws IOException {
        job("first.csv");
        Files.writeString(root.resolve("secret.csv"), "topic\nx\n");

        WebEndpointResponse<?> answer = endpoint.start(body);

        assertThat(answer.getStatus()).isEqualTo(400);
        verifyNoInteractions(control);
    }

    @Test
    void what_actuator_would_pass_over_is_refused() throws IOException {
        job("first.csv");
        refused(endpoint.act("7", "restart", "{\"bugdet\": \"1\"}"), 400, "no member 'bugdet'");
        request.addParameter("budget", "1");
        refused(endpoint.start("{\"file\": \"first.csv\"}"), 400, "query");
        request.removeAllParameters();
        request.addHeader("Idempotency-Key", "x");
        refused(endpoint.start("{\"file\": \"first.csv\"}"), 400, "/api/v1/batches");
        verifyNoInteractions(control);
    }

    @Test
    void controls_the_batch_of_its_newest_execution() {
        assertThat(endpoint.act("7", "stop", null).getStatus()).isEqualTo(202);
        verify(control).stop(3);
        assertThat(endpoint.act("7", "restart", "{\"buyAgain\": true}").getBody())
                .isEqualTo(new JobBody.Launched(3, "RESUMED", 7L));
        verify(control).restart(3, new Wishes(Doubts.BOUGHT_AGAIN, Optional.empty(), Optional.empty()));
        assertThat(endpoint.act("7", "abandon", null).getStatus()).isEqualTo(200);
        verify(control).abandon(3);
        assertThat(endpoint.act("7", "recover", null).getStatus()).isEqualTo(200);
        verify(control).recover(3);
    }

    @Test
    void refuses_what_cannot_be_done_and_says_why() throws IOException {
        job("first.csv");
        refused(endpoint.act("7", "explode", null), 404, "stop, restart, abandon and recover");
        refused(endpoint.act("5", "stop", null), 409, "newest of batch 3 is 7");
        refused(endpoint.act("x", "stop", null), 404, "no execution");
        refused(endpoint.show("99"), 404, "no execution");
        doThrow(new ConflictException("Batch 3 is over")).when(control).stop(3);
        refused(endpoint.act("7", "stop", null), 409, "Batch 3 is over");
        when(control.start(any())).thenThrow(new AlreadyRunningException("Batch 3 is being made", OptionalLong.of(3)));
        ProblemDetail running = refused(endpoint.start(FIRST), 409, "being made");
        assertThat(running.getType()).hasToString("urn:reelmill:problem:already-running");
        assertThat(running.getProperties()).containsEntry("batch", 3L);
    }

    @Test
    void tells_no_path_beyond_the_home() throws IOException {
        job("first.csv");
        when(control.start(any())).thenThrow(new UnreadableRequestsException(root + "/jobs/first.csv is empty"));

        ProblemDetail problem = refused(endpoint.start(FIRST), 400, "jobs/first.csv");
        assertThat(problem.getDetail()).doesNotContain(root.toString());
        JobBody shown = (JobBody) endpoint.show("7").getBody();
        assertThat(shown.parameters()).containsEntry("source", "jobs/first.csv");
        assertThat(shown.failure()).isEqualTo("outputs/a/voice.wav is gone");
        assertThat(shown.steps().get(0).failure()).startsWith("The database").doesNotContain("select");
        JobBody.Listed listed = (JobBody.Listed) endpoint.list().getBody();
        assertThat(listed.executions().get(0).failure()).isEqualTo("outputs/a/voice.wav is gone");
    }

    private static ProblemDetail refused(WebEndpointResponse<?> answer, int status, String words) {
        assertThat(answer.getStatus()).isEqualTo(status);
        ProblemDetail problem = (ProblemDetail) answer.getBody();
        assertThat(problem.getDetail()).contains(words);
        return problem;
    }

    private Launch launched() {
        ArgumentCaptor<Launch> launch = ArgumentCaptor.forClass(Launch.class);
        verify(control).start(launch.capture());
        return launch.getValue();
    }

    private static RequestLists lists(Home home) {
        try (AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext()) {
            beans.registerBean(Home.class, () -> home);
            beans.register(CsvConfiguration.class);
            beans.refresh();
            return beans.getBean(RequestLists.class);
        }
    }

    private Path job(String name) throws IOException {
        Files.createDirectories(root.resolve("jobs"));
        return Files.writeString(root.resolve("jobs").resolve(name), "topic\nBees\n");
    }

    private ExecutionView execution(long number) {
        return new ExecutionView(
                number,
                3,
                "STARTED",
                "UNKNOWN",
                Optional.of(root + "/outputs/a/voice.wav is gone"),
                Optional.of("studio"),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Map.of("source", root + "/jobs/first.csv"),
                List.of(new ExecutionView.Step(
                        "render",
                        "FAILED",
                        "FAILED",
                        0,
                        0,
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("StatementCallback; bad SQL grammar [select secret]"))));
    }
}

package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.SessionView;
import io.reelmill.fakevertex.Effect;
import io.reelmill.fakevertex.Fault;
import io.reelmill.fakevertex.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Secrets that would sing wherever they are written down. Everybody who is asked says what he was sent. */
class CanaryIT extends OnFakeVertex {
    private static final String SONG = "canary-";
    private static final String TOKEN = SONG + "ya29-token";
    private static final String KEY = SONG + "openai-key";
    private static final String PASSWORD = SONG + "redis-password";

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final List<String> told = new ArrayList<>();
    private HttpServer echo;

    @BeforeEach
    void listen() throws IOException {
        echo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        echo.createContext("/", CanaryIT::repeat);
        echo.start();
        google(prepared().withToken(TOKEN));
        PrintStream both = new PrintStream(console, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void silence() {
        System.setOut(out);
        System.setErr(err);
        echo.stop(0);
    }

    /** In an error body of the form that Google and OpenAI share. */
    private static void repeat(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body = "{\"error\":{\"code\":400,\"status\":\"BAD\",\"message\":\"You sent Authorization: %s\"}}"
                .formatted(exchange.getRequestHeaders().getFirst("Authorization"))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(400, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private URI echo() {
        return URI.create("http://127.0.0.1:" + echo.getAddress().getPort());
    }

    private VertexRun talkative(URI endpoint, String writers) {
        return VertexRun.in(
                home,
                endpoint,
                "google.token=" + TOKEN,
                "openai.base-url=" + echo(),
                "openai.api-key=" + KEY,
                "cache.answers=redis",
                "cache.redis-url=redis://:" + PASSWORD + "@127.0.0.1:1",
                "script.providers=" + writers,
                "logging.threshold.console=DEBUG",
                "logging.level.io.reelmill=DEBUG",
                "logging.level.com.google=DEBUG",
                "logging.level.okhttp3=DEBUG",
                "logging.level.io.lettuce=DEBUG",
                "logging.level.org.springframework.web=DEBUG",
                "logging.level.org.springframework.batch=DEBUG",
                "logging.level.org.springframework.boot=DEBUG");
    }

    private void note(BatchView batch) {
        told.add(batch.toString());
        batch.sessions().forEach(session -> told.add(session.toString()));
    }

    @Test
    void no_secret_is_written_down_anywhere() throws IOException {
        try (VertexRun run = talkative(google.endpoint(), "openai,gemini,planner")) {
            google.faults(
                    Fault.on(Step.ORDER, Effect.LOST_ANSWER).times(1),
                    Fault.on(Step.POLL, Effect.HTML).times(1),
                    Fault.status(Step.DOWNLOAD, 500).times(1));
            note(run.make("Oaks"));
            google.revoke();
            note(run.make("Elms"));
        }
        try (VertexRun run = talkative(echo(), "gemini")) {
            BatchView batch = run.make("Figs");
            note(batch);
            assertThat(batch.sessions())
                    .extracting(SessionView::reason)
                    .allSatisfy(reason -> assertThat(reason.orElseThrow())
                            .as("the provider's words, without the secret")
                            .contains("You sent Authorization: Bearer ******"));
            told.addAll(run.bean(JdbcTemplate.class).queryForList("SCRIPT", String.class));
        }
        assertThat(told).as("all there is").hasSizeGreaterThan(20).noneMatch(text -> text.contains(SONG));
        assertThat(console.toString(StandardCharsets.UTF_8))
                .as("the console")
                .contains("DEBUG")
                .doesNotContain(SONG);
        List<Path> files = files();
        assertThat(files)
                .extracting(file -> String.valueOf(file.getFileName()))
                .contains("reelmill.log", "session.json", "results.csv", "session.log")
                .anyMatch(name -> name.endsWith(".mv.db"));
        assertThat(files).as("files in the home").noneMatch(CanaryIT::sings);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(home)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean sings(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(SONG);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package io.reelmill.fakevertex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The program: its options, what it tells its user, how it ends. */
class FakeVertexMainTest {
    private static final Pattern ENDPOINT = Pattern.compile("REELMILL_GOOGLE_ENDPOINT=(\\S+)");

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CommandLine line = FakeVertexMain.commandLine(stopped);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void runs_with_its_options_until_it_is_stopped() throws Exception {
        Path faults = folder.resolve("faults.json");
        Files.writeString(faults, "[{\"kind\":\"list\",\"fault\":\"status:503\",\"times\":1}]");
        CompletableFuture<Integer> run = CompletableFuture.supplyAsync(() -> execute(
                "--port",
                "0",
                "--token",
                "secret",
                "--work-seconds",
                "0",
                "--orders-per-minute",
                "1",
                "--retry-after",
                "--video-second",
                "0.4",
                "--directory",
                folder.toString(),
                "--faults",
                faults.toString()));
        Awaitility.await().until(() -> ENDPOINT.matcher(out.toString()).find());
        Matcher endpoint = ENDPOINT.matcher(out.toString());
        assertThat(endpoint.find()).isTrue();
        assertThat(out.toString())
                .contains("REELMILL_GOOGLE_TOKEN=secret", "REELMILL_VEO_OUTPUT=gs://fake/", "/fake/ledger");
        Client client = new Client(URI.create(endpoint.group(1)), "secret");
        assertThat(client.list("fake", "").statusCode()).isEqualTo(503);
        assertThat(client.order("red", "gs://fake/a/").statusCode()).isEqualTo(200);
        assertThat(client.order("red", "gs://fake/a/").headers().firstValue("Retry-After"))
                .isPresent();
        stopped.countDown();
        assertThat(run.get(20, TimeUnit.SECONDS)).isZero();
        assertThat(out.toString()).contains("1 orders in its ledger");
        assertThat(Files.readString(folder.resolve("ledger.jsonl")))
                .endsWith("\n")
                .contains("\"price\":1.6");
    }

    @Test
    void says_what_is_wrong_with_its_options() throws IOException {
        Path faults = folder.resolve("faults.json");
        Files.writeString(faults, "{}");
        assertThat(execute("--port", "0", "--faults", faults.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("fake-vertex: Faults are a JSON list");
        assertThat(execute("--nonsense")).isEqualTo(2);
    }

    @Test
    void says_that_its_port_is_taken() {
        try (FakeVertex other = FakeVertex.start(Settings.standard().withMedia(new PreparedMedia()))) {
            int port = other.endpoint().getPort();
            assertThat(execute("--port", String.valueOf(port))).isEqualTo(2);
            assertThat(err.toString()).contains("port " + port);
        }
    }

    private int execute(String... args) {
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}

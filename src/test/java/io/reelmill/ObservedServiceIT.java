package io.reelmill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.reelmill.fakevertex.Effect;
import io.reelmill.fakevertex.Fault;
import io.reelmill.fakevertex.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that made a video of bought clips, as those see it who watch it: Prometheus, a tracer, a log collector. */
class ObservedServiceIT {
    private static final Pattern METRIC =
            Pattern.compile("\\b((?:reelmill|jvm|http|executor|hikaricp|process)_[a-z0-9_]+)\\b");
    private static final String TOPICS = """
            topic,duration,key_points,music
            Why the tide turns,9,The Moon pulls the sea,calm
            """;

    @TempDir
    private Path folder;

    private final ConcurrentLinkedQueue<String> spans = new ConcurrentLinkedQueue<>();

    @Test
    void every_metric_of_the_dashboard_and_the_alerts_exists_and_traces_and_logs_can_be_collected() throws Exception {
        HttpServer collector = collector();
        // A clip that is held back is perhaps charged: money that is counted too.
        Fault heldBack = Fault.on(Step.ORDER, Effect.FILTERED).times(1);
        try (CloudHome cloud = new CloudHome(folder, TOPICS, heldBack);
                ServiceProcess service = ServiceProcess.in(cloud.home(), settings(collector))) {
            long batch = service.launch(TOPICS);
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> service.state(batch).equals("COMPLETED"));

            assertThat(named()).hasSizeGreaterThan(15).isSubsetOf(measured(service));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(String.join("\n", spans))
                            .contains("writeScript", "sourceClip", "renderMaster", "http post /api/v1/batches"));
            for (String line : log()) {
                assertThat(line).startsWith("{").contains("\"@timestamp\"");
            }
        } finally {
            collector.stop(0);
        }
    }

    private static Map<String, String> settings(HttpServer collector) {
        return Map.of(
                "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
                "http://127.0.0.1:%d/v1/traces".formatted(collector.getAddress().getPort()),
                "MANAGEMENT_TRACING_SAMPLING_PROBABILITY",
                "1.0",
                "LOGGING_STRUCTURED_FORMAT_FILE",
                "ecs");
    }

    private HttpServer collector() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            // Names of spans are readable in the binary form too.
            spans.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private List<String> log() throws IOException {
        Path log = folder.resolve("data/logs/reelmill.log");
        return Files.readAllLines(log);
    }

    private static Set<String> named() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String file : List.of("docker/grafana/reelmill.json", "docker/prometheus/alerts.yml")) {
            names.addAll(METRIC.matcher(Files.readString(Path.of(file)))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet()));
        }
        return names;
    }

    private static Set<String> measured(ServiceProcess service) throws IOException, InterruptedException {
        return service.text("/actuator/prometheus")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

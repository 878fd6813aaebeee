package io.reelmill.infrastructure.client.vertex.speech;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccess;
import io.reelmill.infrastructure.client.vertex.access.GoogleProperties;
import io.reelmill.infrastructure.client.vertex.access.GoogleRest;
import io.reelmill.shared.settings.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands in Google's place on this machine, and takes down what it is asked. */
final class GoogleStub implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();

    /** What it was asked. */
    record Asked(String method, String path, String authorization, JsonNode body) {}

    /** What it answers. */
    record Reply(int status, Map<String, String> headers, String body) {
        static Reply ok(Object body) {
            return new Reply(200, Map.of(), JSON.writeValueAsString(body));
        }

        static Reply error(int status, String message) {
            return new Reply(
                    status,
                    Map.of(),
                    JSON.writeValueAsString(Map.of("error", Map.of("code", status, "message", message))));
        }
    }

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final List<ProviderCall> guarded = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final GoogleAccess access;
    private volatile Function<JsonNode, Reply> answer = body -> Reply.error(500, "not scripted");

    GoogleStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::handle);
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        access = new GoogleAccess(new GoogleProperties(
                "proj", "us-central1", Optional.of(endpoint), "", new Secret("secret"), Duration.ofSeconds(20)));
    }

    GoogleAccess access() {
        return access;
    }

    GoogleRest rest() {
        return new GoogleRest(access, new Guard());
    }

    void answers(Function<JsonNode, Reply> reply) {
        answer = reply;
    }

    void answers(Reply reply) {
        answers(body -> reply);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    body));
            Reply reply = answer.apply(body);
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        access.close();
    }

    /** Lets every call through once. */
    private final class Guard implements CallGuard {
        @Override
        public <T> T call(ProviderCall call, Supplier<T> attempt) {
            guarded.add(call);
            return attempt.get();
        }

        @Override
        public Place place(String provider) {
            return () -> {};
        }
    }
}

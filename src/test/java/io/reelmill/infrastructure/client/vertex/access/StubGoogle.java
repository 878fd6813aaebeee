package io.reelmill.infrastructure.client.vertex.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.reelmill.shared.settings.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on this machine that answers what it was told to, in turn, and remembers what it was asked. */
public final class StubGoogle implements AutoCloseable {
    public static final String TOKEN = "ya29.canary-token";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    /** One answer, or none. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** One request as it came. */
    public record Asked(String method, String uri, Map<String, List<String>> headers, String body) {
        public JsonNode json() {
            return JsonMapper.builder().build().readTree(body);
        }

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    public StubGoogle() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The account that leads here. */
    public GoogleProperties account() {
        return account(Duration.ofSeconds(20));
    }

    public GoogleProperties account(Duration timeout) {
        return new GoogleProperties("reel-1", "us-central1", Optional.of(uri()), "", new Secret(TOKEN), timeout);
    }

    public StubGoogle answers(Answer answer) {
        answers.add(answer);
        return this;
    }

    public StubGoogle answers(int code, String body, String... headers) {
        return answers(code, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public StubGoogle answers(int code, byte[] body, String... headers) {
        return answers(exchange -> {
            for (int at = 0; at < headers.length; at += 2) {
                exchange.getResponseHeaders().add(headers[at], headers[at + 1]);
            }
            exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    /** A success in JSON. */
    public StubGoogle answersJson(String body) {
        return answers(200, body, "Content-Type", "application/json");
    }

    /** An error by Google's API design guide. */
    public StubGoogle fails(int code, String status, String message, String... headers) {
        return answers(
                code,
                "{\"error\":{\"code\":%d,\"message\":\"%s\",\"status\":\"%s\"}}".formatted(code, message, status),
                headers);
    }

    /** Takes the request and hangs up. */
    public StubGoogle losesTheAnswer() {
        return answers(HttpExchange::close);
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public Asked last() {
        return asked.get(asked.size() - 1);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        Answer answer;
        synchronized (answers) {
            answer = answers.isEmpty() ? HttpExchange::close : answers.removeFirst();
        }
        answer.to(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

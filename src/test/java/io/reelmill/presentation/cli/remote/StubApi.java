package io.reelmill.presentation.cli.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A service's API as a test lays it ready: an answer for each method and path, and streams of events. Thread-safe. */
final class StubApi implements AutoCloseable {
    static final String CUT = "cut";

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> resumedAfter = new CopyOnWriteArrayList<>();
    final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    record Answer(int status, String body, Runnable then) {}

    StubApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    StubApi on(String methodAndPath, String body) {
        return on(methodAndPath, 200, body, () -> {});
    }

    StubApi on(String methodAndPath, int status, String body, Runnable then) {
        answers.put(methodAndPath, new Answer(status, body, then));
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asking = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String credential = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            asked.add("%s %s %s".formatted(asking, credential, body).strip());
            if (asking.equals("GET /api/v1/events")) {
                stream(exchange);
                return;
            }
            Answer answer = answers.getOrDefault(
                    asking.replaceFirst("\\?.*", ""), new Answer(404, "{\"detail\":\"nothing there\"}", () -> {}));
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            answer.then().run();
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        resumedAfter.add(String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write("retry: 2000\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        try {
            for (String next = events.take(); !next.equals(CUT); next = events.take()) {
                out.write(next.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** An event as the service writes it. */
    void happens(long id, String event, long batch, String session, String data) {
        events.add(
                "id: %d\nevent: %s\ndata: {\"id\":%d,\"event\":\"%s\",\"at\":\"2026-11-23T09:30:00Z\",\"batch\":%d%s,\"data\":%s}\n\n"
                        .formatted(
                                id,
                                event,
                                id,
                                event,
                                batch,
                                session.isEmpty() ? "" : ",\"session\":\"" + session + "\"",
                                data));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

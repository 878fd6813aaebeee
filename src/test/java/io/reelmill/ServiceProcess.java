package io.reelmill;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program as a service in a process of its own, asked over the wire with the credential it made itself. */
final class ServiceProcess implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProgramHome home;
    private final Process process;
    private final int port;

    private ServiceProcess(ProgramHome home, Process process, int port) {
        this.home = home;
        this.process = process;
        this.port = port;
    }

    /** A service that answers already. */
    static ServiceProcess in(ProgramHome home, Map<String, String> environment) throws IOException {
        int port = freePort();
        Process process = home.start(environment, "serve", "--port", Integer.toString(port));
        ServiceProcess service = new ServiceProcess(home, process, port);
        await().atMost(Duration.ofMinutes(2)).until(service::ready);
        return service;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean ready() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The service ended: " + home.console());
        }
        try {
            return CLIENT.send(HttpRequest.newBuilder(uri("/readyz")).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    Process process() {
        return process;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** As it is answered, whatever the status. */
    HttpResponse<String> ask(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        String token = Files.readString(home.path().resolve("data/admin.token")).strip();
        return CLIENT.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("GET", path, "application/json", "");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    String text(String path) throws IOException, InterruptedException {
        return ask("GET", path, "application/json", "").body();
    }

    /** The number of the batch that a CSV began. */
    long launch(String csv) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("POST", "/api/v1/batches?source=test", "text/csv", csv);
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("%d %s".formatted(answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body()).get("batch").asLong();
    }

    String state(long batch) throws IOException, InterruptedException {
        return get("/api/v1/batches/" + batch).get("state").asString();
    }

    /** As a power cut does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As the system does; its exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The service did not end within 30 s");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

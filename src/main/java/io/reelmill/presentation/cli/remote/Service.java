package io.reelmill.presentation.cli.remote;

import io.reelmill.presentation.cli.UnavailableServiceException;
import io.reelmill.shared.settings.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service and how it is asked. Thread-safe. */
public final class Service {
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final String REALM = "Bearer realm=\"reelmill\"";
    private static final int UNKNOWN_CALLER = 401;
    private static final int NOT_FOUND = 404;
    private static final int ERRORS = 400;

    private final URI url;
    private final Optional<Secret> token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    Service(URI url, Optional<Secret> token) {
        this.url = url;
        this.token = token;
    }

    URI url() {
        return url;
    }

    /** Whether one of ours answers there, which asks strangers who they are; no credential is sent. */
    boolean answers() {
        try {
            HttpRequest request = HttpRequest.newBuilder(Services.at(url, "/api/v1"))
                    .timeout(CONNECTING)
                    .build();
            HttpResponse<Void> answer = sent(request, BodyHandlers.discarding());
            return answer.statusCode() == UNKNOWN_CALLER
                    && answer.headers().allValues("WWW-Authenticate").contains(REALM);
        } catch (IOException silence) {
            return false;
        }
    }

    /** What lies at the path; empty when there is no such thing. */
    Optional<JsonNode> find(String path) {
        HttpResponse<String> response = answer(path, UnaryOperator.identity());
        return response.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(json(response));
    }

    <T> T get(String path, Class<T> type) {
        return read(json(answer(path, UnaryOperator.identity())), type);
    }

    JsonNode get(String path) {
        return json(answer(path, UnaryOperator.identity()));
    }

    /** What it says of itself; also when it is not well. */
    JsonNode health() {
        return parsed(answer("/actuator/health", UnaryOperator.identity()));
    }

    /** Sends an object. */
    JsonNode post(String path, Object body) {
        return post(path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    JsonNode post(String path, String type, BodyPublisher body) {
        return json(answer(path, request -> request.header("Content-Type", type).POST(body)));
    }

    void delete(String path) {
        json(answer(path, HttpRequest.Builder::DELETE));
    }

    /** Events from now on, or after the one of that id; the stream ends when the connection does. */
    InputStream events(Optional<Long> after) throws IOException {
        HttpRequest.Builder request = request("/api/v1/events").header("Accept", "text/event-stream");
        after.ifPresent(id -> request.header("Last-Event-ID", id.toString()));
        HttpResponse<InputStream> response = sent(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() >= ERRORS) {
            try (InputStream body = response.body()) {
                String said = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                throw Refusals.of(url, response.statusCode(), said);
            }
        }
        return response.body();
    }

    static <T> T read(JsonNode json, Class<T> type) {
        return JSON.convertValue(json, type);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(Services.at(url, path)).timeout(PATIENCE);
        token.filter(secret -> !secret.isBlank())
                .ifPresent(secret -> request.header("Authorization", "Bearer " + secret.reveal()));
        return request;
    }

    private HttpResponse<String> answer(String path, UnaryOperator<HttpRequest.Builder> wish) {
        try {
            return sent(wish.apply(request(path)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException silence) {
            throw new UnavailableServiceException(
                    "The service at %s does not answer (%s); see whether it runs, and whether the address is right"
                            .formatted(url, Refusals.reason(silence)),
                    silence);
        }
    }

    private <T> HttpResponse<T> sent(HttpRequest request, BodyHandler<T> handler) throws IOException {
        try {
            return http.send(request, handler);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interruption);
        }
    }

    private JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() >= ERRORS) {
            throw Refusals.of(url, response.statusCode(), response.body());
        }
        return parsed(response);
    }

    private JsonNode parsed(HttpResponse<String> response) {
        try {
            return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (JacksonException foreign) {
            throw new UnavailableServiceException(
                    "What answers at %s is no service of Reelmill's; see whether the address is right".formatted(url),
                    foreign);
        }
    }
}

package io.reelmill.fakevertex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;

/** Plain calls to a fake. */
record Client(URI endpoint, String token) {
    static final String OWNER = "projects/fake/locations/us-central1/publishers/google/models/";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Client of(FakeVertex fake) {
        return new Client(fake.endpoint(), "fake");
    }

    HttpResponse<byte[]> get(String path) {
        return send(HttpRequest.newBuilder(endpoint.resolve(path)).GET());
    }

    HttpResponse<byte[]> post(String path, String body) {
        return send(HttpRequest.newBuilder(endpoint.resolve(path)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<byte[]> model(String modelAndMethod, String body) {
        return post("/v1/" + OWNER + modelAndMethod, body);
    }

    HttpResponse<byte[]> order(String prompt, String storage) {
        return model("veo-3.1-fast-generate-001:predictLongRunning", """
                {"instances":[{"prompt":"%s"}],"parameters":{"sampleCount":1,"durationSeconds":4,"seed":7,
                 "aspectRatio":"9:16","resolution":"720p","generateAudio":false%s}}""".formatted(
                        prompt, storage.isEmpty() ? "" : ",\"storageUri\":\"" + storage + "\""));
    }

    HttpResponse<byte[]> poll(String operation) {
        return model("veo-3.1-fast-generate-001:fetchPredictOperation", "{\"operationName\":\"" + operation + "\"}");
    }

    HttpResponse<byte[]> list(String bucket, String prefix) {
        return get("/storage/v1/b/" + bucket + "/o?prefix=" + encoded(prefix));
    }

    HttpResponse<byte[]> download(String bucket, String object) {
        return get("/storage/v1/b/" + bucket + "/o/" + encoded(object) + "?alt=media");
    }

    static JsonNode json(HttpResponse<byte[]> response) {
        return Json.MAPPER.readTree(response.body());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            HttpRequest authorised = request.header("Authorization", "Bearer " + token)
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return HTTP.send(authorised, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException told) {
            throw new IllegalStateException(told);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A clock that moves when it is told to. */
    static final class Hand extends Clock {
        private volatile Instant now = Instant.parse("2026-11-23T09:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}

package io.reelmill.fakevertex;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a call is answered with. */
final class Reply {
    private static final Map<Integer, String> STATUS = Map.of(
            400, "INVALID_ARGUMENT",
            401, "UNAUTHENTICATED",
            403, "PERMISSION_DENIED",
            404, "NOT_FOUND",
            408, "DEADLINE_EXCEEDED",
            409, "ABORTED",
            429, "RESOURCE_EXHAUSTED",
            500, "INTERNAL",
            503, "UNAVAILABLE",
            504, "DEADLINE_EXCEEDED");

    private final int status;
    private final String type;
    private final byte[] body;
    private final Optional<Duration> retryAfter;

    private Reply(int status, String type, byte[] body, Optional<Duration> retryAfter) {
        this.status = status;
        this.type = type;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    static Reply json(JsonNode node) {
        return bytes("application/json; charset=UTF-8", Json.MAPPER.writeValueAsBytes(node));
    }

    static Reply text(String type, String text) {
        return bytes(type, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply bytes(String type, byte[] body) {
        return new Reply(200, type, body, Optional.empty());
    }

    /** In Google's form. */
    static Reply error(int status, String message, Optional<Duration> retryAfter) {
        JsonNode node = Json.object()
                .set(
                        "error",
                        Json.object()
                                .put("code", status)
                                .put("message", message)
                                .put("status", STATUS.getOrDefault(status, "UNKNOWN")));
        return new Reply(status, "application/json; charset=UTF-8", Json.MAPPER.writeValueAsBytes(node), retryAfter);
    }

    static Reply error(int status, String message) {
        return error(status, message, Optional.empty());
    }

    /** The same answer with something else in it. */
    Reply holding(String otherType, byte[] other) {
        return new Reply(status, otherType, other, retryAfter);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}

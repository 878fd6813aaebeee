package io.reelmill.infrastructure.client.vertex.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of an answer that is not a success: {@code {"error": {"code", "status", "message", "details"}}} by Google's API
 * design guide (AIP-193). Anything else is told by its kind only.
 */
record ErrorBody(String status, String message, Optional<Duration> retryDelay) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_LETTERS = 500;

    static ErrorBody of(Response response) {
        String text = read(response);
        try {
            JsonNode root = JSON.readTree(text);
            JsonNode error = (root.isArray() ? root.path(0) : root).path("error");
            if (error.isObject()) {
                return new ErrorBody(
                        tidy(error.path("status").asString(""), response),
                        tidy(error.path("message").asString(""), response),
                        retryDelay(error.path("details")));
            }
        } catch (JacksonException notJson) {
            return none(text);
        }
        return none(text);
    }

    private static ErrorBody none(String text) {
        return new ErrorBody("", text.isBlank() ? "" : "an answer that is not Google's", Optional.empty());
    }

    private static String read(Response response) {
        try {
            return new String(response.peekBody(MOST_BYTES).bytes(), StandardCharsets.UTF_8);
        } catch (IOException lost) {
            return "";
        }
    }

    /** A server may say in its answer what it was sent. */
    private static String tidy(String words, Response response) {
        String one = words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        String masked = secret(response.request().header("Authorization"))
                .map(token -> one.replace(token, "******"))
                .orElse(one);
        return masked.length() > MOST_LETTERS ? masked.substring(0, MOST_LETTERS) + "…" : masked;
    }

    private static Optional<String> secret(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .map(value -> value.substring(value.indexOf(' ') + 1))
                .filter(token -> !token.isBlank());
    }

    private static Optional<Duration> retryDelay(JsonNode details) {
        for (JsonNode detail : details) {
            String delay = detail.path("retryDelay").asString("");
            if (!delay.isEmpty()) {
                return parsed("PT" + delay);
            }
        }
        return Optional.empty();
    }

    private static Optional<Duration> parsed(String iso) {
        try {
            return Optional.of(Duration.parse(iso)).filter(delay -> !delay.isNegative());
        } catch (DateTimeParseException odd) {
            return Optional.empty();
        }
    }
}

package io.reelmill.infrastructure.client.openai;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a status other than 200 means for the caller, in the server's own words. */
final class Failures {
    private static final int LONGEST_WORDS = 300;
    /** The server says that it has not begun. */
    private static final Set<Integer> NOT_BEGUN = Set.of(408, 425, 503);

    private static final Set<String> POLICIES = Set.of("content_filter", "content_policy_violation");

    private final OpenAiProperties settings;

    Failures(OpenAiProperties settings) {
        this.settings = settings;
    }

    ProviderException of(int status, byte[] body, HttpHeaders headers) {
        JsonNode error = error(body);
        String said = "%s answered %d: %s".formatted(settings.baseUrl(), status, words(error, body));
        String code = error.path("code").asString("");
        if (status == 429) {
            return code.equals("insufficient_quota")
                    ? new MisconfiguredException(said + ". The account of reelmill.openai.api-key has no credit left")
                    : TransientProviderException.throttled(said, retryAfter(headers), null);
        }
        if (NOT_BEGUN.contains(status)) {
            return new TransientProviderException(said, retryAfter(headers), null);
        }
        if (status >= 500) {
            return TransientProviderException.lostAnswer(said, null);
        }
        return POLICIES.contains(code) ? RefusedException.byPolicy(said) : wrong(status, said);
    }

    private static ProviderException wrong(int status, String said) {
        if (status == 401 || status == 403) {
            return new MisconfiguredException(said + ". See reelmill.openai.api-key (REELMILL_OPENAI_APIKEY)");
        }
        if (status < 400 || status == 404 || status == 405) {
            return new MisconfiguredException(
                    said + ". See reelmill.openai.base-url and reelmill.openai.model; with Ollama: ollama pull MODEL");
        }
        return new RefusedException(said
                + (said.contains("response_format") || said.contains("schema")
                        ? ". A server without schemas needs reelmill.openai.response-format=json-object or none"
                        : ""));
    }

    /** Either {@code {"error": {"message": …}}} or, with some servers, {@code {"error": "…"}}. */
    private static JsonNode error(byte[] body) {
        JsonMapper json = JsonMapper.shared();
        try {
            return json.readTree(body).path("error");
        } catch (JacksonException other) {
            return json.missingNode();
        }
    }

    /** Of a server that may be anybody's, in one line and without the key, should it be repeated there. */
    private String words(JsonNode error, byte[] body) {
        String told = error.path("message").asString(error.asString(new String(body, StandardCharsets.UTF_8)));
        String line = told.replaceAll("[\\p{C}\\s]+", " ").strip();
        String key = settings.apiKey().reveal();
        String safe = key.isBlank() ? line : line.replace(key, settings.apiKey().toString());
        return safe.length() > LONGEST_WORDS ? safe.substring(0, LONGEST_WORDS) + "…" : safe;
    }

    /** Seconds, or a date. */
    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        String value = String.valueOf(headers.getFirst(HttpHeaders.RETRY_AFTER)).strip();
        if (value.matches("\\d{1,6}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}

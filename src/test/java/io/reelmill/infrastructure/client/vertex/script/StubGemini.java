package io.reelmill.infrastructure.client.vertex.script;

import io.reelmill.core.provider.NotedCalls;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.infrastructure.client.vertex.access.DirectGuard;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccess;
import io.reelmill.infrastructure.client.vertex.access.GoogleProperties;
import io.reelmill.shared.stub.StubServer;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Gemini's place taken by a server on this machine. */
final class StubGemini implements AutoCloseable {
    final StubServer server = new StubServer();
    final NotedCalls calls = new NotedCalls();

    /** @param settings names below {@code reelmill.gemini} and values in turn */
    Gemini gemini(String... settings) {
        Map<String, String> google = Map.of(
                "reelmill.google.project", "mill",
                "reelmill.google.token", "a-token",
                "reelmill.google.endpoint", server.uri("").toString());
        Map<String, String> gemini = new HashMap<>();
        for (int at = 0; at < settings.length; at += 2) {
            gemini.put("reelmill.gemini." + settings[at], settings[at + 1]);
        }
        GoogleAccess access = new GoogleAccess(bound("reelmill.google", GoogleProperties.class, google));
        return new GeminiConfiguration()
                .gemini(access, calls, bound("reelmill.gemini", GeminiProperties.class, gemini), "USD");
    }

    /** The script writer as it is configured, for an account. */
    static ScriptWriter writer(GoogleProperties account) {
        return new GeminiScriptWriter(new GeminiConfiguration()
                .gemini(
                        new GoogleAccess(account),
                        new DirectGuard(),
                        bound("reelmill.gemini", GeminiProperties.class, Map.of()),
                        "USD"));
    }

    /** Answers the words, having counted 1000 tokens told and 400 answered. */
    void says(String words) {
        answers("""
                {"candidates": [{"content": {"role": "model", "parts": [
                    {"text": "thinking", "thought": true}, {"text": %s}]}, "finishReason": "STOP"}],
                 "usageMetadata": {"promptTokenCount": 1000, "candidatesTokenCount": 300, "thoughtsTokenCount": 100}}
                """.formatted(JsonMapper.shared().writeValueAsString(words)));
    }

    void answers(String body) {
        server.answers(200, body);
    }

    private static <T> T bound(String prefix, Class<T> type, Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(prefix, type);
    }

    @Override
    public void close() {
        server.close();
    }
}

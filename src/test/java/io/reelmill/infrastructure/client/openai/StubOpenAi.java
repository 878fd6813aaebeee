package io.reelmill.infrastructure.client.openai;

import io.reelmill.core.provider.NotedCalls;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.shared.stub.StubServer;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** An endpoint like OpenAI's on this machine. */
final class StubOpenAi implements AutoCloseable {
    static final String KEY = "sk-canary-12345";

    final StubServer server = new StubServer();
    final NotedCalls calls = new NotedCalls();

    /** @param settings names below {@code reelmill.openai} and values in turn */
    ScriptWriter writer(String... settings) {
        Map<String, String> values = new HashMap<>(Map.of(
                "reelmill.openai.base-url", server.uri("/v1/").toString(),
                "reelmill.openai.api-key", KEY,
                "reelmill.openai.model", "small",
                "reelmill.openai.price-input-per-million", "0.15",
                "reelmill.openai.price-output-per-million", "0.60"));
        for (int at = 0; at < settings.length; at += 2) {
            values.put("reelmill.openai." + settings[at], settings[at + 1]);
        }
        OpenAiProperties bound = new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("reelmill.openai", OpenAiProperties.class);
        return new OpenAiConfiguration().openAiScriptWriter(new Endpoint(bound), calls, bound, "USD");
    }

    /** Answers the words, having counted 1000 tokens told and 400 answered. */
    void says(String words) {
        server.answers(200, """
                {"choices": [{"message": {"role": "assistant", "content": %s}, "finish_reason": "stop"}],
                 "usage": {"prompt_tokens": 1000, "completion_tokens": 400}}
                """.formatted(JsonMapper.shared().writeValueAsString(words)));
    }

    @Override
    public void close() {
        server.close();
    }
}

package io.reelmill.infrastructure.client.openai;

import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.script.AnswerForm;
import io.reelmill.core.script.Briefing;
import io.reelmill.core.script.Draft;
import io.reelmill.core.script.Pace;
import io.reelmill.core.script.Script;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.script.TokenPrices;
import io.reelmill.core.session.Cost;
import io.reelmill.core.topic.TopicRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Has a model behind an endpoint like OpenAI's draft scripts. Thread-safe. */
final class OpenAiScriptWriter implements ScriptWriter {
    private static final String FORM = "The form of the answer, as a JSON schema:\n"
            + JsonMapper.shared().writeValueAsString(AnswerForm.draft()) + "\n";

    private final Endpoint endpoint;
    private final CallGuard guard;
    private final OpenAiProperties settings;
    private final TokenPrices prices;

    OpenAiScriptWriter(Endpoint endpoint, CallGuard guard, OpenAiProperties settings, String currency) {
        this.endpoint = endpoint;
        this.guard = guard;
        this.settings = settings;
        this.prices = settings.prices(currency);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities("openai", settings.model(), Set.of());
    }

    /** The form counts twice: some servers count the schema that the answer is kept to. */
    @Override
    public Optional<Cost> quote(TopicRequest request) {
        Briefing briefing = Briefing.longest(request);
        return prices.most(tokens(request), briefing.rules(), briefing.task(), FORM, FORM);
    }

    @Override
    public String asked(TopicRequest request, Pace pace) {
        Briefing briefing = Briefing.of(request, pace);
        return List.of(
                        settings.baseUrl(),
                        briefing,
                        FORM,
                        settings.responseFormat(),
                        Optional.ofNullable(settings.temperature()),
                        tokens(request))
                .toString();
    }

    @Override
    public Sale<Script> write(TopicRequest request, Pace pace) {
        Map<String, Object> body = body(request, Briefing.of(request, pace));
        Completion completion = guard.call(
                ProviderCall.paid("openai", "write"), () -> new Completion(endpoint.post("/chat/completions", body)));
        Script script = Draft.of(completion.content()).script(request, pace);
        return new Sale<>(script, completion.charged(prices));
    }

    private Map<String, Object> body(TopicRequest request, Briefing briefing) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", settings.model());
        body.put(
                "messages",
                List.of(message("system", briefing.rules() + "\n" + FORM), message("user", briefing.task())));
        switch (settings.responseFormat()) {
            case JSON_SCHEMA ->
                body.put(
                        "response_format",
                        Map.of(
                                "type",
                                "json_schema",
                                "json_schema",
                                Map.of("name", "script", "strict", true, "schema", AnswerForm.draft())));
            case JSON_OBJECT -> body.put("response_format", Map.of("type", "json_object"));
            case NONE -> {}
        }
        settings.temperature().ifPresent(heat -> body.put("temperature", heat));
        body.put("seed", Math.floorMod(request.seed(), Integer.MAX_VALUE));
        body.put("max_tokens", tokens(request));
        body.put("stream", false);
        return body;
    }

    private int tokens(TopicRequest request) {
        return Math.min(settings.maxOutputTokens(), Briefing.answerTokens(request));
    }

    private static Map<String, Object> message(String role, String content) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("role", role);
        message.put("content", content);
        return message;
    }
}

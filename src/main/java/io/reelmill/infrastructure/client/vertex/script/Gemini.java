package io.reelmill.infrastructure.client.vertex.script;

import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.GenerateContentResponseUsageMetadata;
import com.google.genai.types.HarmBlockThreshold;
import com.google.genai.types.HarmCategory;
import com.google.genai.types.Part;
import com.google.genai.types.SafetySetting;
import com.google.genai.types.ThinkingConfig;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.script.TokenPrices;
import io.reelmill.core.session.Cost;
import io.reelmill.infrastructure.client.vertex.access.GoogleCalls;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks Gemini questions that it answers in a given form. Thread-safe. */
final class Gemini {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final GoogleCalls google;
    private final GeminiProperties settings;
    private final TokenPrices prices;

    Gemini(GoogleCalls google, GeminiProperties settings, String currency) {
        this.google = google;
        this.settings = settings;
        this.prices = settings.prices(currency);
    }

    String model() {
        return settings.model();
    }

    /** The most that the answer can cost. */
    Optional<Cost> quote(Question question) {
        return prices.most(
                settings.tokens(question.tokens()),
                question.rules(),
                question.task(),
                JSON.writeValueAsString(question.form()));
    }

    /** All that its answer depends on besides the model. */
    String asked(Question question) {
        return List.of(
                        question.rules(),
                        question.task(),
                        JSON.writeValueAsString(question.form()),
                        settings.temperature(),
                        settings.thinkingBudget(),
                        settings.tokens(question.tokens()),
                        question.narrowSeed())
                .toString();
    }

    /**
     * What it answers, and for how much.
     *
     * @param operation the call's name
     * @param understood makes what is wanted of maps, lists and strings, or refuses them
     * @throws io.reelmill.core.provider.ProviderException when there is no answer or none of use
     */
    <T> Sale<T> ask(String operation, Question question, Function<Object, T> understood) {
        GenerateContentConfig config = config(question);
        GenerateContentResponse response = google.call(
                ProviderCall.paid("gemini", operation),
                client -> client.models.generateContent(settings.model(), question.task(), config));
        String text = Answers.text(response);
        try {
            T goods = understood.apply(JSON.readValue(text, Object.class));
            return new Sale<>(goods, response.usageMetadata().flatMap(this::charged));
        } catch (JacksonException unreadable) {
            throw RefusedException.unusable("Gemini did not answer in JSON: " + unreadable.getOriginalMessage());
        }
    }

    private Optional<Cost> charged(GenerateContentResponseUsageMetadata usage) {
        if (usage.promptTokenCount().isEmpty()) {
            return Optional.empty();
        }
        int answered = usage.candidatesTokenCount().orElse(0)
                + usage.thoughtsTokenCount().orElse(0);
        return prices.cost(usage.promptTokenCount().get(), answered);
    }

    private GenerateContentConfig config(Question question) {
        GenerateContentConfig.Builder config = GenerateContentConfig.builder()
                .systemInstruction(Content.fromParts(Part.fromText(question.rules())))
                .responseMimeType("application/json")
                .responseSchema(Forms.schema(question.form()))
                .candidateCount(1)
                .temperature(settings.temperature().floatValue())
                .maxOutputTokens(settings.tokens(question.tokens()))
                .seed(question.narrowSeed())
                .safetySettings(safety());
        if (settings.thinkingBudget() >= 0) {
            config.thinkingConfig(ThinkingConfig.builder().thinkingBudget(settings.thinkingBudget()));
        }
        return config.build();
    }

    /** Said in every call, so that an answer does not hang on a default that Google changes. */
    private static List<SafetySetting> safety() {
        return Stream.of(
                        HarmCategory.Known.HARM_CATEGORY_HARASSMENT,
                        HarmCategory.Known.HARM_CATEGORY_HATE_SPEECH,
                        HarmCategory.Known.HARM_CATEGORY_SEXUALLY_EXPLICIT,
                        HarmCategory.Known.HARM_CATEGORY_DANGEROUS_CONTENT)
                .map(category -> SafetySetting.builder()
                        .category(category)
                        .threshold(HarmBlockThreshold.Known.BLOCK_MEDIUM_AND_ABOVE)
                        .build())
                .toList();
    }
}

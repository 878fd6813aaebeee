package io.reelmill.infrastructure.client.vertex.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.script.Briefing;
import io.reelmill.core.script.Drafts;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Pace;
import io.reelmill.core.script.Script;
import io.reelmill.core.script.SteadyPace;
import io.reelmill.core.session.Cost;
import io.reelmill.shared.stub.StubServer;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeminiScriptWriterTest {
    private static final Pace PACE = new SteadyPace();

    private final StubGemini stub = new StubGemini();

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void asks_once_with_the_briefing_and_the_form() {
        stub.says(Drafts.TEA);

        written();

        StubServer.Received asked = stub.server.only();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.path())
                .isEqualTo(
                        "/v1/projects/mill/locations/us-central1/publishers/google/models/gemini-2.5-flash:generateContent");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer a-token");
        Briefing briefing = Briefing.of(Drafts.tea(), PACE);
        JsonNode body = JsonMapper.shared().readTree(asked.body());
        assertThat(body.at("/systemInstruction/parts/0/text").asString()).isEqualTo(briefing.rules());
        assertThat(body.at("/contents/0/parts/0/text").asString()).isEqualTo(briefing.task());
        assertThat(body.at("/generationConfig")).isEqualTo(JsonMapper.shared().readTree("""
                                        {"temperature": 0.7, "candidateCount": 1, "maxOutputTokens": 1824, "seed": 7,
                                         "responseMimeType": "application/json",
                                         "responseSchema": {"type": "OBJECT", "properties": {
                                            "title": {"type": "STRING", "description": "At most 70 characters."},
                                            "lines": {"type": "ARRAY", "description": "The spoken lines in their order; the first is the hook.",
                                               "items": {"type": "OBJECT", "properties": {
                                                  "text": {"type": "STRING", "description": "The spoken sentence."},
                                                  "visual": {"type": "STRING", "description": "What the camera sees while it is spoken, in English."}},
                                                  "required": ["text", "visual"], "propertyOrdering": ["text", "visual"]}},
                                            "description": {"type": "STRING", "description": "Two or three plain sentences."},
                                            "hashtags": {"type": "ARRAY", "description": "Three to six.",
                                               "items": {"type": "STRING", "description": "One word without the sign."}}},
                                            "required": ["title", "lines", "description", "hashtags"],
                                            "propertyOrdering": ["title", "lines", "description", "hashtags"]},
                                         "thinkingConfig": {"thinkingBudget": 0}}
                                        """));
        assertThat(body.at("/safetySettings"))
                .hasSize(4)
                .allSatisfy(setting ->
                        assertThat(setting.path("threshold").asString()).isEqualTo("BLOCK_MEDIUM_AND_ABOVE"));
        assertThat(stub.calls.calls()).containsExactly(ProviderCall.paid("gemini", "write"));
    }

    @Test
    void gives_the_drafted_script() {
        stub.says(Drafts.TEA);

        Script script = written().goods();

        assertThat(script.lines()).hasSize(4).extracting(Line::source).containsOnly("model");
        assertThat(script.lines().get(1).visual())
                .hasValue("Hands pick young leaves from a bush on a misty hillside, close up.");
        assertThat(script.hashtags()).containsExactly("greentea", "tea", "howthingsaremade");
    }

    @Test
    void charges_what_it_told_thought_and_answered() {
        stub.says(Drafts.TEA);

        assertThat(written().charged()).contains(new Cost(new BigDecimal("0.0013"), "USD"));
    }

    @Test
    void charges_an_unknown_amount_where_tokens_or_prices_are_not_known() {
        stub.says(Drafts.TEA);
        GeminiScriptWriter unknown = new GeminiScriptWriter(stub.gemini("price-output-per-million", "unknown"));

        assertThat(unknown.quote(Drafts.tea())).isEmpty();
        assertThat(unknown.write(Drafts.tea(), PACE).charged()).isEmpty();

        stub.answers("{\"candidates\": [{\"content\": {\"parts\": [{\"text\": %s}]}}], \"usageMetadata\": {}}"
                .formatted(JsonMapper.shared().writeValueAsString(Drafts.TEA)));
        assertThat(written().charged()).isEmpty();
    }

    @Test
    void asks_again_unbidden_after_a_crash_because_it_is_cheap() {
        Cost quote = writer().quote(Drafts.tea("duration", "60")).orElseThrow();

        assertThat(quote.amount()).isBetween(new BigDecimal("0.005"), new BigDecimal("0.02"));
    }

    @ParameterizedTest
    @CsvSource({"0, 16384, 1824", "512, 16384, 2336", "-1, 4096, 4096", "0, 1000, 1000"})
    void leaves_room_for_thinking(String budget, String most, int tokens) {
        stub.says(Drafts.TEA);

        new GeminiScriptWriter(stub.gemini("thinking-budget", budget, "max-output-tokens", most, "temperature", "0"))
                .write(Drafts.tea(), PACE);

        JsonNode config =
                JsonMapper.shared().readTree(stub.server.only().body()).path("generationConfig");
        assertThat(config.path("maxOutputTokens").asInt()).isEqualTo(tokens);
        assertThat(config.has("thinkingConfig")).isEqualTo(!budget.equals("-1"));
        assertThat(config.path("temperature").asDouble()).isZero();
    }

    @Test
    void is_refused_by_policy_when_the_prompt_is_blocked() {
        stub.answers(
                "{\"promptFeedback\": {\"blockReason\": \"PROHIBITED_CONTENT\", \"blockReasonMessage\": \"No.\"}}");

        assertThatThrownBy(this::written)
                .hasMessage("Gemini refuses the prompt (PROHIBITED_CONTENT): No.")
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.policy()).isTrue();
                    assertThat(refused.perhapsCharged()).isFalse();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "PROHIBITED_CONTENT", "BLOCKLIST", "SPII", "RECITATION"})
    void counts_what_is_kept_back_as_perhaps_charged(String reason) {
        stub.answers("{\"candidates\": [{\"finishReason\": \"%s\", \"finishMessage\": \"Why\"}]}".formatted(reason));

        assertThatThrownBy(this::written)
                .hasMessage("Gemini kept its answer back (%s: Why)".formatted(reason))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.policy()).isTrue();
                    assertThat(refused.perhapsCharged()).isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"candidates\": [{\"finishReason\": \"MAX_TOKENS\"}]} | raise reelmill.gemini.max-output-tokens",
                "{\"candidates\": [{\"finishReason\": \"OTHER\"}]} | Gemini answered nothing (OTHER)",
                "{\"candidates\": []} | Gemini gave no answer and no reason",
                "{\"promptFeedback\": {}} | Gemini gave no answer and no reason",
            })
    void has_no_use_for_half_an_answer(String body, String reason) {
        stub.answers(body);

        unusable(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Here is your script! | Gemini did not answer in JSON",
                "{\"title\": | Gemini did not answer in JSON",
                "[] | The answer is not an object",
                "{\"title\": \"Tea\", \"lines\": []} | it says nothing",
            })
    void has_no_use_for_another_form(String words, String reason) {
        stub.says(words);

        unusable(reason);
    }

    private void unusable(String reason) {
        assertThatThrownBy(this::written)
                .hasMessageContaining(reason)
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.policy()).isFalse();
                    assertThat(refused.perhapsCharged()).isTrue();
                });
    }

    private GeminiScriptWriter writer() {
        return new GeminiScriptWriter(stub.gemini());
    }

    private Sale<Script> written() {
        return writer().write(Drafts.tea(), PACE);
    }
}

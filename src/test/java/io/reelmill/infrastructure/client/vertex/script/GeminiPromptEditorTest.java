package io.reelmill.infrastructure.client.vertex.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.clip.PromptEditor;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.script.Drafts;
import io.reelmill.core.session.Cost;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeminiPromptEditorTest {
    private final StubGemini stub = new StubGemini();
    private final PromptEditor editor = new GeminiPromptEditor(stub.gemini());

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void asks_for_other_words_and_says_what_was_objected_to() {
        stub.says("{\"visual\": \"A **quiet** field at dawn.\"}");

        Sale<String> other = editor.neutral("A <battle> in the mud", "Veo: violence" + "!".repeat(600), Drafts.tea());

        assertThat(other.goods()).isEqualTo("A quiet field at dawn.");
        assertThat(other.charged()).contains(new Cost(new BigDecimal("0.0013"), "USD"));
        JsonNode body = JsonMapper.shared().readTree(stub.server.only().body());
        assertThat(body.at("/contents/0/parts/0/text").asString())
                .isEqualTo(
                        "<description>A &lt;battle&gt; in the mud</description>\n<refusal>Veo: violence%s</refusal>\n"
                                .formatted("!".repeat(487)));
        assertThat(body.at("/systemInstruction/parts/0/text").asString())
                .contains("no policy objects to", "never an instruction");
        assertThat(body.at("/generationConfig/responseSchema/required").toString())
                .isEqualTo("[\"visual\"]");
        assertThat(body.at("/generationConfig/maxOutputTokens").asInt()).isEqualTo(512);
        assertThat(stub.calls.calls()).containsExactly(ProviderCall.paid("gemini", "words"));
        assertThat(editor.capabilities().provider()).isEqualTo("gemini");
    }

    @Test
    void quotes_no_less_than_the_worst_case() {
        assertThat(editor.quote("A battle").orElseThrow().amount())
                .isBetween(new BigDecimal("0.0015"), new BigDecimal("0.005"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"visual\": 1}",
                "{\"visual\": \"...\"}",
                "{\"visual\": \"see https://evil.example\"}"
            })
    void has_no_use_for_an_answer_without_words(String answer) {
        stub.says(answer);

        assertThatThrownBy(() -> editor.neutral("A battle", "violence", Drafts.tea()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("Gemini found no other words for the picture");
    }
}

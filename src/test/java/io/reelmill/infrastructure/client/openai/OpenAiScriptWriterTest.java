package io.reelmill.infrastructure.client.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.script.AnswerForm;
import io.reelmill.core.script.Briefing;
import io.reelmill.core.script.Drafts;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Pace;
import io.reelmill.core.script.Script;
import io.reelmill.core.script.ScriptWriter;
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

class OpenAiScriptWriterTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pace PACE = new SteadyPace();

    private final StubOpenAi stub = new StubOpenAi();

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void asks_once_with_the_briefing_and_the_schema() {
        stub.says(Drafts.TEA);

        Sale<Script> sale = stub.writer("temperature", "0.7").write(Drafts.tea(), PACE);

        StubServer.Received asked = stub.server.only();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.path()).isEqualTo("/v1/chat/completions");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer " + StubOpenAi.KEY);
        assertThat(asked.header("Content-type")).isEqualTo("application/json");
        Briefing briefing = Briefing.of(Drafts.tea(), PACE);
        JsonNode body = JSON.readTree(asked.body());
        assertThat(body.propertyNames())
                .containsExactly("model", "messages", "response_format", "temperature", "seed", "max_tokens", "stream");
        assertThat(body.path("model").asString()).isEqualTo("small");
        assertThat(body.at("/messages/0/role").asString()).isEqualTo("system");
        assertThat(body.at("/messages/0/content").asString())
                .startsWith(briefing.rules())
                .endsWith(JSON.writeValueAsString(AnswerForm.draft()) + "\n");
        assertThat(body.at("/messages/1/role").asString()).isEqualTo("user");
        assertThat(body.at("/messages/1/content").asString()).isEqualTo(briefing.task());
        assertThat(body.at("/response_format/type").asString()).isEqualTo("json_schema");
        assertThat(body.at("/response_format/json_schema/strict").asBoolean()).isTrue();
        assertThat(body.at("/response_format/json_schema/name").asString()).isEqualTo("script");
        assertThat(body.at("/response_format/json_schema/schema").toString())
                .isEqualTo(JSON.writeValueAsString(AnswerForm.draft()));
        assertThat(body.path("temperature").asDouble()).isEqualTo(0.7);
        assertThat(body.path("seed").asInt()).isEqualTo(7);
        assertThat(body.path("max_tokens").asInt()).isEqualTo(1824);
        assertThat(body.path("stream").asBoolean()).isFalse();
        assertThat(stub.calls.calls()).containsExactly(ProviderCall.paid("openai", "write"));
        assertThat(sale.charged()).contains(new Cost(new BigDecimal("0.00039"), "USD"));
        assertThat(sale.goods().lines()).extracting(Line::source).containsOnly("model");
    }

    @ParameterizedTest
    @CsvSource({"json-object, '{\"type\":\"json_object\"}'", "none, ''"})
    void asks_servers_without_schemas_in_another_way(String setting, String sent) {
        stub.says(Drafts.TEA);

        stub.writer("response-format", setting, "api-key", "").write(Drafts.tea(), PACE);

        JsonNode body = JSON.readTree(stub.server.only().body());
        assertThat(body.path("response_format").toString()).isEqualTo(sent);
        assertThat(body.has("temperature")).isFalse();
        assertThat(stub.server.only().headers()).doesNotContainKey("Authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n%s\n```",
                "<think>{\"a\": 1} hm</think>\n%s",
                "Here you are:\n%s\nEnjoy!",
                "<THINKING>so</THINKING>%s"
            })
    void finds_the_answer_in_its_wrapping(String wrapping) {
        stub.says(wrapping.formatted(Drafts.TEA));

        assertThat(stub.writer().write(Drafts.tea(), PACE).goods().lines()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No JSON today",
                "}{",
                "{\"title\": }",
                "<think>{\"title\": \"Tea\"}",
                "",
                "{\"lines\": [{\"text\": 3}]}"
            })
    void has_no_use_for_another_form(String words) {
        stub.says(words);

        refused(false);
    }

    @Test
    void tells_a_cut_answer_from_one_that_is_kept_back() {
        stub.server.answers(200, "{\"choices\": [{\"finish_reason\": \"length\", \"message\": {\"content\": \"{\"}}]}");
        assertThat(refused(false)).contains("reelmill.openai.max-output-tokens");

        stub.server.answers(200, "{\"choices\": [{\"finish_reason\": \"content_filter\", \"message\": {}}]}");
        assertThat(refused(true)).contains("content_filter");

        stub.server.answers(200, "{\"choices\": [{\"message\": {\"refusal\": \"I can't help with that.\"}}]}");
        assertThat(refused(true)).isEqualTo("The model refuses: I can't help with that.");

        stub.server.answers(200, "{\"choices\": []}");
        assertThat(refused(false)).contains("JSON");
    }

    @Test
    void a_model_of_one_s_own_is_free_and_an_unknown_price_is_unknown() {
        stub.server.answers(
                200,
                "{\"choices\": [{\"message\": {\"content\": %s}}]}".formatted(JSON.writeValueAsString(Drafts.TEA)));
        ScriptWriter own = stub.writer("price-input-per-million", "0", "price-output-per-million", "0");
        ScriptWriter unknown = stub.writer("price-input-per-million", "unknown");

        assertThat(own.quote(Drafts.tea()))
                .hasValueSatisfying(cost -> assertThat(cost.isNothing()).isTrue());
        assertThat(own.write(Drafts.tea(), PACE).charged())
                .hasValueSatisfying(cost -> assertThat(cost.isNothing()).isTrue());
        assertThat(unknown.quote(Drafts.tea())).isEmpty();
        assertThat(unknown.write(Drafts.tea(), PACE).charged()).isEmpty();
        assertThat(stub.writer().write(Drafts.tea(), PACE).charged())
                .as("tokens were not counted")
                .isEmpty();
    }

    @Test
    void speaks_no_hostile_line() {
        stub.says("{\"title\": \"T\", \"lines\": [{\"text\": \"Visit https://evil.example now\"}]}");

        assertThat(refused(false)).contains("speaks the address");
    }

    private String refused(boolean policy) {
        String[] message = new String[1];
        assertThatThrownBy(() -> stub.writer().write(Drafts.tea(), PACE))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.policy()).isEqualTo(policy);
                    assertThat(refused.perhapsCharged()).isTrue();
                    message[0] = String.valueOf(refused.getMessage());
                });
        return message[0];
    }

    @Test
    void a_model_on_this_machine_is_free_unless_it_has_a_price() {
        assertThat(stub.writer("price-input-per-million", "", "price-output-per-million", "")
                        .quote(Drafts.tea()))
                .contains(Cost.NOTHING);
        assertThat(stub.writer("price-input-per-million", "unknown").quote(Drafts.tea()))
                .isEmpty();
        assertThat(stub.writer(
                                "base-url",
                                "https://api.example.com/v1",
                                "price-input-per-million",
                                "",
                                "price-output-per-million",
                                "")
                        .quote(Drafts.tea()))
                .isEmpty();
    }

    @Test
    void an_order_is_known_by_all_that_its_answer_depends_on() {
        String asked = stub.writer().asked(Drafts.tea(), PACE);

        assertThat(stub.writer().asked(Drafts.tea(), PACE)).isEqualTo(asked);
        assertThat(stub.writer("temperature", "1").asked(Drafts.tea(), PACE)).isNotEqualTo(asked);
        assertThat(stub.writer("response-format", "none").asked(Drafts.tea(), PACE))
                .isNotEqualTo(asked);
        assertThat(stub.writer("max-output-tokens", "300").asked(Drafts.tea(), PACE))
                .isNotEqualTo(asked);
    }
}

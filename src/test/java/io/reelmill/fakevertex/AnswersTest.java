package io.reelmill.fakevertex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is answered at once: scripts, other words, pictures, speech. */
class AnswersTest {
    private final FakeVertex fake = FakeVertex.start(Settings.standard().withMedia(new PreparedMedia()));
    private final Client client = Client.of(fake);

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void writes_a_script_of_the_asked_schema_and_length_about_the_topic() {
        String schema = """
                {"type":"OBJECT","properties":{"title":{"type":"STRING","maxLength":12},
                  "lines":{"type":"ARRAY","minItems":2,"items":{"type":"OBJECT","properties":{
                     "text":{"type":"STRING"},"visual":{"type":"STRING"}}}},
                  "hashtags":{"type":"ARRAY","maxItems":5,"items":{"type":"STRING"}},
                  "mood":{"type":"STRING","enum":["calm","loud"]},
                  "score":{"type":"INTEGER","minimum":3},"safe":{"type":"BOOLEAN"},
                  "description":{"type":"STRING"}}}""";
        HttpResponse<byte[]> answer = ask(
                "Topic: How tides work\\nKey points:\\n- the moon pulls the sea\\n- twice a day\\nWrite 30 to 50 words.",
                "\"responseMimeType\":\"application/json\",\"responseSchema\":" + schema);
        JsonNode script = Json.MAPPER.readTree(text(answer));
        assertThat(script.path("title").asString()).isEqualTo("How tides wo");
        assertThat(script.path("lines")
                        .valueStream()
                        .map(line -> line.path("text").asString()))
                .contains("Here is a short look at How tides work.", "The moon pulls the sea.", "Twice a day.")
                .doesNotHaveDuplicates();
        assertThat(script.path("lines")
                        .valueStream()
                        .mapToInt(line -> line.path("text").asString().split(" ").length)
                        .sum())
                .isBetween(25, 40);
        assertThat(script.at("/lines/1/visual").asString()).startsWith("The moon pulls the sea, ");
        assertThat(script.path("hashtags").valueStream().map(JsonNode::asString))
                .containsExactly("#how", "#tides", "#work");
        assertThat(script.path("mood").asString()).isEqualTo("calm");
        assertThat(script.path("score").asInt()).isEqualTo(3);
        assertThat(script.path("safe").asBoolean()).isTrue();
        assertThat(script.path("description").asString()).isNotBlank();
    }

    @Test
    void charges_text_by_the_tokens_it_reports() {
        JsonNode usage = Client.json(ask("Topic: tides", "")).path("usageMetadata");
        int in = usage.path("promptTokenCount").asInt();
        int out = usage.path("candidatesTokenCount").asInt();
        assertThat(usage.path("totalTokenCount").asInt()).isEqualTo(in + out);
        assertThat(fake.ledger()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(Kind.TEXT);
            assertThat(entry.usage()).isEqualTo(Usage.tokens(in, out));
            assertThat(entry.price())
                    .isEqualByComparingTo(new BigDecimal("0.30")
                            .multiply(BigDecimal.valueOf(in))
                            .add(new BigDecimal("2.50").multiply(BigDecimal.valueOf(out)))
                            .movePointLeft(6));
        });
    }

    @Test
    void words_a_picture_anew_when_a_schema_with_one_visual_asks_for_it() {
        HttpResponse<byte[]> answer = ask(
                "Say this in harmless words: \\\"a knight fights a dragon\\\"",
                "\"responseJsonSchema\":{\"type\":\"object\",\"properties\":{\"visual\":{\"type\":\"string\"}}}");
        assertThat(Json.MAPPER.readTree(text(answer)).path("visual").asString())
                .isEqualTo("A calm and friendly scene in soft light: a knight fights a dragon");
    }

    @Test
    void a_blocked_prompt_has_no_candidates_and_costs_nothing() {
        fake.faults(Fault.on(Step.TEXT, Effect.BLOCKED));
        JsonNode answer = Client.json(ask("Topic: tides", ""));
        assertThat(answer.at("/promptFeedback/blockReason").asString()).isEqualTo("PROHIBITED_CONTENT");
        assertThat(answer.has("candidates")).isFalse();
        assertThat(fake.ledger().get(0).price()).isZero();
    }

    @Test
    void an_answer_may_be_kept_back_or_break_off() {
        fake.faults(
                Fault.on(Step.TEXT, Effect.FILTERED).times(1),
                Fault.on(Step.TEXT, Effect.MAX_TOKENS),
                Fault.on(Step.IMAGE, Effect.FILTERED));
        JsonNode kept = Client.json(ask("Topic: tides", ""));
        assertThat(kept.at("/candidates/0/finishReason").asString()).isEqualTo("SAFETY");
        assertThat(kept.at("/candidates/0").has("content")).isFalse();
        HttpResponse<byte[]> broken = ask("Topic: tides", "");
        assertThat(Client.json(broken).at("/candidates/0/finishReason").asString())
                .isEqualTo("MAX_TOKENS");
        assertThat(text(broken)).isNotEmpty();
        assertThat(Client.json(ask("tides", "\"responseModalities\":[\"IMAGE\"]"))
                        .at("/candidates/0/finishReason")
                        .asString())
                .isEqualTo("IMAGE_SAFETY");
    }

    @Test
    void draws_a_picture_of_the_asked_shape() throws IOException {
        JsonNode data = Client.json(ask(
                        "A lighthouse",
                        "\"responseModalities\":[\"IMAGE\"],\"imageConfig\":{\"aspectRatio\":\"9:16\"}"))
                .at("/candidates/0/content/parts/0/inlineData");
        assertThat(data.path("mimeType").asString()).isEqualTo("image/png");
        var picture = ImageIO.read(new ByteArrayInputStream(
                Base64.getDecoder().decode(data.path("data").asString())));
        assertThat(picture.getWidth() * 16).isEqualTo(picture.getHeight() * 9);
        assertThat(fake.ledger().get(0).price())
                .as("a picture and three tokens")
                .isEqualByComparingTo("0.0390009");
    }

    @Test
    void speaks_with_gemini_as_headerless_sound() {
        JsonNode answer = Client.json(
                ask("Read this aloud in a calm voice:\\nOne two three four.", "\"responseModalities\":[\"AUDIO\"]"));
        JsonNode data = answer.at("/candidates/0/content/parts/0/inlineData");
        assertThat(data.path("mimeType").asString()).isEqualTo("audio/L16;codec=pcm;rate=24000");
        assertThat(Base64.getDecoder().decode(data.path("data").asString())).hasSize(4 * 7200 * 2);
        assertThat(answer.at("/usageMetadata/candidatesTokenCount").asInt()).isEqualTo(30);
        assertThat(fake.ledger().get(0).kind()).isEqualTo(Kind.SPEECH);
    }

    @Test
    void speaks_marked_text_and_says_when_each_mark_comes() {
        JsonNode answer = Client.json(synthesize(
                "<speak><mark name='a'/>Fish &amp; <p>chips</p> <mark name='b'/><sub alias='for you'>4u</sub>"
                        + "<break time='1s'/> today<mark name='end'/></speak>",
                48_000));
        byte[] wav = Base64.getDecoder().decode(answer.path("audioContent").asString());
        assertThat(new String(wav, 0, 4)).isEqualTo("RIFF");
        assertThat(wav).hasSize(44 + 6 * 14_400 * 2);
        List<Double> times = answer.path("timepoints")
                .valueStream()
                .map(point -> point.path("timeSeconds").asDouble())
                .toList();
        assertThat(times).containsExactly(0.0, 0.9, 1.8);
        assertThat(answer.at("/timepoints/1/markName").asString()).isEqualTo("b");
        int charged =
                "<speak>Fish &amp; <p>chips</p> <sub alias='for you'>4u</sub><break time='1s'/> today</speak>".length();
        assertThat(fake.ledger().get(0).usage()).isEqualTo(Usage.characters(charged));
        assertThat(fake.ledger().get(0).price()).isEqualByComparingTo(new BigDecimal(charged * 16).movePointLeft(6));
    }

    @Test
    void speaks_plain_text_at_half_the_rate() {
        ObjectNode body = Json.object();
        body.putObject("input").put("text", "One two");
        body.putObject("voice").put("languageCode", "en-US").put("name", "en-US-Neural2-F");
        body.putObject("audioConfig").put("audioEncoding", "LINEAR16");
        JsonNode answer = Client.json(client.post("/v1/text:synthesize", body.toString()));
        assertThat(Base64.getDecoder().decode(answer.path("audioContent").asString()))
                .hasSize(44 + 2 * 7200 * 2);
        assertThat(answer.has("timepoints")).isFalse();
        assertThat(fake.ledger().get(0).model()).isEqualTo("en-US-Neural2-F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<speak>a", "<say>a</say>", "<speak> </speak>", "", "<!DOCTYPE a><speak>a</speak>"})
    void refuses_marked_text_that_is_none(String ssml) {
        HttpResponse<byte[]> answer = synthesize(ssml, 24_000);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Client.json(answer).at("/error/status").asString()).isEqualTo("INVALID_ARGUMENT");
        assertThat(fake.ledger()).isEmpty();
    }

    @Test
    void refuses_text_that_is_too_long_another_encoding_another_model_and_an_empty_prompt() {
        assertThat(synthesize("<speak>" + "a ".repeat(3000) + "</speak>", 24_000)
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.post("/v1/text:synthesize", "{\"audioConfig\":{\"audioEncoding\":\"MP3\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.model("gemini-2.5-flash:generateContent", "{}").statusCode())
                .isEqualTo(400);
        assertThat(client.model("parrot:generateContent", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void says_that_it_failed_itself_instead_of_hanging_up(@TempDir Path folder) {
        Path away = folder.resolve("fake");
        try (FakeVertex broken = FakeVertex.start(
                Settings.standard().withMedia(new PreparedMedia()).withDirectory(away))) {
            FileSystemUtils.deleteRecursively(away.toFile());
            HttpResponse<byte[]> answer = Client.of(broken).model("gemini-2.5-flash-image:generateContent", """
                            {"contents":[{"parts":[{"text":"x"}]}],
                             "generationConfig":{"responseModalities":["IMAGE"]}}""");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(Client.json(answer).at("/error/message").asString()).contains("fake itself");
        }
    }

    private HttpResponse<byte[]> ask(String prompt, String config) {
        return client.model(
                "gemini-2.5-flash:generateContent",
                "{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":\"%s\"}]}],\"generationConfig\":{%s}}"
                        .formatted(prompt, config));
    }

    private HttpResponse<byte[]> synthesize(String ssml, int rate) {
        ObjectNode body = Json.object();
        body.putObject("input").put("ssml", ssml);
        body.putObject("voice").put("languageCode", "en-US").put("name", "en-US-Neural2-F");
        body.putObject("audioConfig").put("audioEncoding", "LINEAR16").put("sampleRateHertz", rate);
        body.putArray("enableTimePointing").add("SSML_MARK");
        return client.post("/v1beta1/text:synthesize", body.toString());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return Client.json(answer).at("/candidates/0/content/parts/0/text").asString();
    }
}

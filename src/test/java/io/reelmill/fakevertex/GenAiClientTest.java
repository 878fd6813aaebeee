package io.reelmill.fakevertex;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.GenerateVideosConfig;
import com.google.genai.types.GenerateVideosOperation;
import com.google.genai.types.GenerateVideosSource;
import com.google.genai.types.GetOperationConfig;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.ImageConfig;
import com.google.genai.types.Schema;
import com.google.genai.types.Type;
import com.google.genai.types.Video;
import io.reelmill.fakevertex.Client.Hand;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Google's own client takes the fake for the real one. */
class GenAiClientTest {
    private final Hand clock = new Hand();
    private final FakeVertex fake =
            FakeVertex.start(Settings.standard().withMedia(new PreparedMedia()).withClock(clock));
    private final com.google.genai.Client google = com.google.genai.Client.builder()
            .vertexAI(true)
            .project("fake")
            .location("us-central1")
            .credentials(GoogleCredentials.create(
                    new AccessToken("fake", Date.from(Instant.now().plusSeconds(86_400)))))
            .httpOptions(HttpOptions.builder()
                    .baseUrl(fake.endpoint().toString())
                    .apiVersion("v1")
                    .build())
            .build();

    @AfterEach
    void stop() {
        google.close();
        fake.close();
    }

    @Test
    void orders_a_video_polls_it_and_gets_its_bytes() {
        GenerateVideosOperation operation = google.models.generateVideos(
                "veo-3.1-fast-generate-001",
                GenerateVideosSource.builder().prompt("a red kite").build(),
                GenerateVideosConfig.builder()
                        .numberOfVideos(1)
                        .durationSeconds(6)
                        .aspectRatio("9:16")
                        .resolution("720p")
                        .generateAudio(false)
                        .seed(7)
                        .build());
        GetOperationConfig polling = GetOperationConfig.builder().build();
        assertThat(google.operations.getVideosOperation(operation, polling).done())
                .isNotEqualTo(java.util.Optional.of(true));
        clock.forward(Duration.ofSeconds(2));
        Video video = google.operations
                .getVideosOperation(operation, polling)
                .response()
                .orElseThrow()
                .generatedVideos()
                .orElseThrow()
                .get(0)
                .video()
                .orElseThrow();
        assertThat(new String(video.videoBytes().orElseThrow(), 4, 4)).isEqualTo("ftyp");
        assertThat(fake.ledger()).singleElement().satisfies(entry -> {
            assertThat(entry.operation()).isEqualTo(operation.name().orElseThrow());
            assertThat(entry.usage()).isEqualTo(Usage.seconds(6));
        });
    }

    /** Why no order may go through Google's client as it comes: a lost answer on a used connection is a second order. */
    @Test
    void the_client_as_it_comes_orders_again_when_an_answer_is_lost() {
        GenerateVideosSource kite =
                GenerateVideosSource.builder().prompt("kite").build();
        GenerateVideosConfig plan =
                GenerateVideosConfig.builder().durationSeconds(4).build();
        google.models.generateVideos("veo-3.1-fast-generate-001", kite, plan);
        fake.faults(Fault.on(Step.ORDER, Effect.LOST_ANSWER).times(1));
        google.models.generateVideos("veo-3.1-fast-generate-001", kite, plan);
        assertThat(fake.ledger()).extracting(Entry::outcome).containsExactly("made", "lost-answer", "made");
    }

    @Test
    void writes_json_of_a_schema() {
        Schema text = Schema.builder().type(Type.Known.STRING).build();
        Schema line = Schema.builder()
                .type(Type.Known.OBJECT)
                .properties(Map.of("text", text, "visual", text))
                .build();
        GenerateContentResponse answer = google.models.generateContent(
                "gemini-2.5-flash",
                "Topic: tides. Write at most 40 words.",
                GenerateContentConfig.builder()
                        .responseMimeType("application/json")
                        .responseSchema(Schema.builder()
                                .type(Type.Known.OBJECT)
                                .properties(Map.of(
                                        "lines",
                                        Schema.builder()
                                                .type(Type.Known.ARRAY)
                                                .minItems(3L)
                                                .maxItems(3L)
                                                .items(line)
                                                .build()))
                                .build())
                        .build());
        assertThat(Json.MAPPER.readTree(answer.text()).path("lines"))
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.path("visual").asString()).isNotBlank());
        assertThat(answer.usageMetadata().orElseThrow().candidatesTokenCount().orElseThrow())
                .isPositive();
    }

    @Test
    void draws_a_picture() {
        GenerateContentResponse answer = google.models.generateContent(
                "gemini-2.5-flash-image",
                "A lighthouse",
                GenerateContentConfig.builder()
                        .responseModalities("IMAGE")
                        .imageConfig(ImageConfig.builder().aspectRatio("9:16"))
                        .build());
        byte[] png = answer.parts().get(0).inlineData().orElseThrow().data().orElseThrow();
        assertThat(new String(png, 1, 3)).isEqualTo("PNG");
    }
}

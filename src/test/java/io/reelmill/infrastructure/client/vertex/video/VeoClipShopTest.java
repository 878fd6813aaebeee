package io.reelmill.infrastructure.client.vertex.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.clip.ClipShop.Wish;
import io.reelmill.core.clip.ShopAnswer;
import io.reelmill.core.provider.InDoubtException;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.infrastructure.client.vertex.access.DirectGuard;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccess;
import io.reelmill.infrastructure.client.vertex.access.GoogleCalls;
import io.reelmill.infrastructure.client.vertex.access.GoogleProperties;
import io.reelmill.infrastructure.client.vertex.access.StubGoogle;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class VeoClipShopTest {
    private static final String OPERATION =
            "projects/reel-1/locations/us-central1/publishers/google/models/veo-3.1-fast-generate-001/operations/17-ab";
    private static final String MODEL =
            "/v1/projects/reel-1/locations/us-central1/publishers/google/models/veo-3.1-fast-generate-001";

    @TempDir
    private Path home;

    private final StubGoogle google = new StubGoogle();
    private final DirectGuard guard = new DirectGuard();
    private final VeoClipShop shop = shop();

    @AfterEach
    void close() {
        google.close();
    }

    private VeoClipShop shop() {
        return shop(google.account(), Shooting.veo("inline", true, "unknown"));
    }

    private VeoClipShop shop(GoogleProperties account, VeoProperties properties) {
        VeoWishes wishes = new VeoWishes(properties, "USD", new Frames(new Shooting.Editor(), Path.of("none")));
        return new VeoClipShop(properties, new GoogleCalls(new GoogleAccess(account), guard), wishes, Optional.empty());
    }

    private static Wish wish(Optional<Path> image) {
        return new Wish("Waves", "0".repeat(64), 6, 2_000_000_000L, "9:16", image, Optional.empty());
    }

    private String order() {
        return shop.order(wish(Optional.empty()), "place-1");
    }

    private ProviderException failure(String answer) {
        google.answersJson(answer);
        ShopAnswer.Failed failed = (ShopAnswer.Failed) shop.ask(OPERATION);
        return failed.reason();
    }

    private static String error(int code, String message) {
        return "{\"name\":\"x\",\"done\":true,\"error\":{\"code\":%d,\"message\":\"%s\"}}".formatted(code, message);
    }

    private static String done(String response) {
        return "{\"name\":\"x\",\"done\":true,\"response\":" + response + "}";
    }

    static byte[] mp4(int bytes) {
        byte[] video = new byte[bytes];
        byte[] head = "....ftypisom".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, video, 0, head.length);
        return video;
    }

    @Test
    void places_the_order_with_all_that_was_wished() {
        google.answersJson("{\"name\":\"" + OPERATION + "\"}");

        assertThat(order()).isEqualTo(OPERATION);

        assertThat(google.last().uri()).isEqualTo(MODEL + ":predictLongRunning");
        JsonNode sent = google.last().json();
        assertThat(sent.path("instances").toString()).isEqualTo("[{\"prompt\":\"Waves\"}]");
        JsonNode parameters = sent.path("parameters");
        assertThat(parameters.propertyNames())
                .containsExactlyInAnyOrder(
                        "sampleCount",
                        "durationSeconds",
                        "seed",
                        "aspectRatio",
                        "resolution",
                        "negativePrompt",
                        "generateAudio");
        assertThat(parameters.path("sampleCount").asInt()).isEqualTo(1);
        assertThat(parameters.path("durationSeconds").asInt()).isEqualTo(6);
        assertThat(parameters.path("seed").asInt()).isEqualTo(2_000_000_000);
        assertThat(parameters.path("aspectRatio").asString()).isEqualTo("9:16");
        assertThat(parameters.path("resolution").asString()).isEqualTo("720p");
        assertThat(parameters.path("negativePrompt").asString()).isEqualTo("text");
        assertThat(parameters.path("generateAudio").asBoolean()).isFalse();
        assertThat(guard.calls()).containsExactly(ProviderCall.paid("veo", "order"));
    }

    @Test
    void begins_with_the_picture_that_was_wished() throws Exception {
        Path frame = Files.writeString(home.resolve("frame.png"), "png");
        google.answersJson("{\"name\":\"" + OPERATION + "\"}");

        shop.order(wish(Optional.of(frame)), "place-1");

        JsonNode image = google.last().json().path("instances").path(0).path("image");
        assertThat(image.path("bytesBase64Encoded").asString()).isEqualTo("cG5n");
        assertThat(image.path("mimeType").asString()).isEqualTo("image/png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"\"}",
                "{\"name\":\"projects/p/locations/l/publishers/google/models/m/operations/../../x\"}",
                "{\"name\":\"http://127.0.0.1/operations/1\"}",
                "<html>"
            })
    void an_order_without_a_name_to_ask_for_may_have_been_taken(String body) {
        google.answersJson(body);

        assertThatThrownBy(this::order)
                .isInstanceOfSatisfying(
                        TransientProviderException.class,
                        lost -> assertThat(lost.perhapsCharged()).isTrue());
        assertThat(google.asked()).hasSize(1);
    }

    @Test
    void takes_up_an_order_by_its_name() {
        google.answersJson("{\"name\":\"x\",\"done\":false}").answersJson("{\"name\":\"x\"}");

        assertThat(shop.ask(OPERATION)).isEqualTo(new ShopAnswer.Pending());
        assertThat(shop.ask(OPERATION)).isEqualTo(new ShopAnswer.Pending());

        assertThat(google.last().uri()).isEqualTo(MODEL + ":fetchPredictOperation");
        assertThat(google.last().json().toString()).isEqualTo("{\"operationName\":\"" + OPERATION + "\"}");
        assertThat(guard.calls()).containsOnly(ProviderCall.free("veo", "poll"));
    }

    @ParameterizedTest
    @CsvSource({
        "projects/reel-1/locations/global, reelmill.google.location",
        "projects/reel-2/locations/us-central1, reelmill.google.project"
    })
    void an_order_is_asked_for_only_where_it_was_placed(String place, String setting) {
        assertThatThrownBy(() -> shop.ask(place + "/publishers/google/models/veo/operations/1"))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining(setting);
        assertThat(google.asked()).isEmpty();
    }

    @Test
    void a_project_may_be_named_by_its_number() {
        google.answersJson("{\"name\":\"x\",\"done\":false}");

        assertThat(shop.ask("projects/123/locations/us-central1/publishers/google/models/veo/operations/1"))
                .isEqualTo(new ShopAnswer.Pending());
    }

    @Test
    void a_picture_that_cannot_be_read_is_known_before_anything_is_sent() {
        assertThatThrownBy(() -> shop.order(wish(Optional.of(home.resolve("none.png"))), "place-1"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(google.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3, The prompt violates our usage guidelines, RefusedException, true",
        "3, durationSeconds is wrong, RefusedException, false",
        "5, Gone, RefusedException, false",
        "7, No right to write, RefusedException, false",
        "2, Odd, TransientProviderException, false",
        "4, Late, TransientProviderException, false",
        "8, Busy, TransientProviderException, false",
        "13, Internal, TransientProviderException, false",
        "14, Away, TransientProviderException, false",
    })
    void what_fails_costs_nothing_and_says_whether_other_words_may_pass(
            int code, String message, String type, boolean policy) {
        ProviderException failure = failure(error(code, message));

        assertThat(failure).hasMessageContaining("code " + code).hasMessageContaining(message);
        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure.perhapsCharged()).isFalse();
        assertThat(failure instanceof RefusedException refused && refused.policy())
                .isEqualTo(policy);
    }

    @Test
    void what_is_kept_back_may_be_charged() {
        ProviderException failure =
                failure(done("{\"raiMediaFilteredCount\":1,\"raiMediaFilteredReasons\":[\"Code 58061214\"]}"));

        assertThat(failure).hasMessageContaining("58061214").returns(true, ProviderException::perhapsCharged);
        assertThat(((RefusedException) failure).policy()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"videos\":[]}", "{\"videos\":[{\"mimeType\":\"video/mp4\"}]}"})
    void an_order_finished_without_a_video_may_be_charged(String response) {
        assertThat(failure(done(response)))
                .isInstanceOf(RefusedException.class)
                .returns(true, ProviderException::perhapsCharged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"done\":\"perhaps\"}",
                "{\"done\":true,\"response\":{\"videos\":7}}",
                "{\"done\":true,\"response\":{\"videos\":[{\"bytesBase64Encoded\":\"**\"}]}}"
            })
    void an_answer_that_cannot_be_read_is_asked_for_again(String body) {
        google.answersJson(body);

        assertThatThrownBy(() -> shop.ask(OPERATION)).isInstanceOf(TransientProviderException.class);
    }

    @Test
    void an_order_that_google_does_not_know_is_in_doubt() {
        google.fails(404, "NOT_FOUND", "Operation not found");

        assertThat(((ShopAnswer.Failed) shop.ask(OPERATION)).reason())
                .isInstanceOf(InDoubtException.class)
                .hasMessageContaining(OPERATION);
    }

    @Test
    void without_a_bucket_nothing_can_be_found() {
        assertThat(((ShopAnswer.Failed) shop.find("place-1")).reason())
                .isInstanceOf(InDoubtException.class)
                .hasMessageContaining("reelmill.veo.output");
        assertThat(google.asked()).isEmpty();
    }

    @Test
    void says_which_model_it_is() {
        assertThat(shop.capabilities().provider()).isEqualTo("veo");
        assertThat(shop.capabilities().model()).isEqualTo("veo-3.1-fast-generate-001");
        assertThat(shop.capabilities().serves("de-DE")).isTrue();
    }
}

package io.reelmill.infrastructure.client.vertex.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.clip.StillShop.Wish;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.InMemorySessions;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.topic.Canvas;
import io.reelmill.infrastructure.client.vertex.access.DirectGuard;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccess;
import io.reelmill.infrastructure.client.vertex.access.GoogleCalls;
import io.reelmill.infrastructure.client.vertex.access.StubGoogle;
import io.reelmill.shared.settings.Amount;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class GeminiStillShopTest {
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};

    @TempDir
    private Path home;

    private final StubGoogle google = new StubGoogle();
    private final DirectGuard guard = new DirectGuard();
    private final GeminiStillShop shop = shop("0.039");

    @AfterEach
    void close() {
        google.close();
    }

    private GeminiStillShop shop(String price) {
        return new GeminiStillShop(
                new StillsProperties("image-model", new Amount(price), new Amount("0.30")),
                "USD",
                new GoogleCalls(new GoogleAccess(google.account()), guard));
    }

    private static Wish wish() {
        return new Wish("A beach", "0", "4:5", 7, Optional.of(new Cost(new BigDecimal("0.039"), "USD")));
    }

    private Sale<Path> draw() {
        return shop.draw(wish(), home.resolve("still.png"));
    }

    static String picture(byte[] data) {
        return "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Here it is\"},{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\"%s\"}}]},\"finishReason\":\"STOP\"}]}"
                .formatted(Base64.getEncoder().encodeToString(data));
    }

    @Test
    void asks_for_one_picture_of_the_wished_shape() {
        google.answersJson(picture(PNG));

        Sale<Path> sale = draw();

        assertThat(sale.goods()).isEqualTo(home.resolve("still.png")).hasBinaryContent(PNG);
        assertThat(sale.charged()).contains(new Cost(new BigDecimal("0.039"), "USD"));
        assertThat(google.last().uri())
                .isEqualTo(
                        "/v1/projects/reel-1/locations/us-central1/publishers/google/models/image-model:generateContent");
        JsonNode sent = google.last().json();
        assertThat(sent.path("contents").toString())
                .isEqualTo("[{\"parts\":[{\"text\":\"A beach\"}],\"role\":\"user\"}]");
        JsonNode config = sent.path("generationConfig");
        assertThat(config.path("responseModalities").toString()).isEqualTo("[\"IMAGE\"]");
        assertThat(config.path("imageConfig").toString()).isEqualTo("{\"aspectRatio\":\"4:5\"}");
        assertThat(config.path("seed").asInt()).isEqualTo(7);
        assertThat(guard.calls()).containsExactly(ProviderCall.paid("stills", "draw"));
    }

    @Test
    void the_words_are_charged_beside_the_picture() {
        google.answersJson(picture(PNG)
                .replace("{\"candidates\"", "{\"usageMetadata\":{\"promptTokenCount\":1000},\"candidates\""));

        assertThat(draw().charged())
                .hasValueSatisfying(cost -> assertThat(cost.amount()).isEqualByComparingTo("0.0393"));
    }

    @Test
    void takes_a_jpeg_too() {
        google.answersJson(picture(JPEG));

        assertThat(draw().goods()).hasBinaryContent(JPEG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg/>", "", "GIF89a"})
    void takes_nothing_else(String data) {
        google.answersJson(picture(data.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));

        assertThatThrownBy(this::draw)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.perhapsCharged()).isTrue());
    }

    @Test
    void a_blocked_prompt_costs_nothing_and_may_pass_in_other_words() {
        google.answersJson("{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"}}");

        assertThatThrownBy(this::draw)
                .hasMessageContaining("PROHIBITED_CONTENT")
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.policy()).isTrue();
                    assertThat(refused.perhapsCharged()).isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource({"IMAGE_SAFETY, true", "SAFETY, true", "IMAGE_PROHIBITED_CONTENT, true", "NO_IMAGE, false", "STOP, false"
    })
    void a_picture_kept_back_may_be_charged(String reason, boolean policy) {
        google.answersJson("{\"candidates\":[{\"finishReason\":\"" + reason + "\"}]}");

        assertThatThrownBy(this::draw)
                .hasMessageContaining(reason)
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.policy()).isEqualTo(policy);
                    assertThat(refused.perhapsCharged()).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{\"candidates\":{}}"})
    void an_answer_that_cannot_be_read_may_have_been_charged(String body) {
        google.answersJson(body);

        assertThatThrownBy(this::draw)
                .isInstanceOf(TransientProviderException.class)
                .returns(true, failure -> ((ProviderException) failure).perhapsCharged());
    }

    @Test
    void an_answer_without_anything_is_of_no_use() {
        google.answersJson("{}");

        assertThatThrownBy(this::draw).isInstanceOf(RefusedException.class).hasMessageContaining("no reason given");
    }

    @Test
    void wishes_for_a_picture_of_the_shot_without_words_in_it() {
        SessionFolder session = new InMemorySessions(home).open();
        Wish wish = shop.wish(Shooting.order(session, 1, 30, new Canvas(1080, 1350)));

        assertThat(wish.aspectRatio()).isEqualTo("4:5");
        assertThat(wish.prompt()).startsWith("Waves on a beach.").contains("No text", "documentary");
        int bytes = wish.prompt().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        BigDecimal words = new BigDecimal("0.30")
                .multiply(BigDecimal.valueOf(100L + bytes))
                .movePointLeft(6);
        assertThat(wish.estimate())
                .hasValueSatisfying(
                        cost -> assertThat(cost.amount()).isEqualByComparingTo(new BigDecimal("0.039").add(words)));
        assertThat(shop.wish(Shooting.order(session, 1, 90, new Canvas(1080, 1350))))
                .isEqualTo(wish);
        assertThat(shop.wish(Shooting.order(session, 1, 30, Shooting.UPRIGHT)).sha256())
                .isNotEqualTo(wish.sha256());
        assertThat(shop("unknown")
                        .wish(Shooting.order(session, 1, 30, Shooting.UPRIGHT))
                        .estimate())
                .isEmpty();
        assertThat(shop.capabilities().model()).isEqualTo("image-model");
    }
}

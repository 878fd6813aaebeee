package io.reelmill.infrastructure.client.vertex.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.clip.ShopAnswer;
import io.reelmill.core.clip.UnusableMediaException;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.infrastructure.client.vertex.access.DirectGuard;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccess;
import io.reelmill.infrastructure.client.vertex.access.GoogleCalls;
import io.reelmill.infrastructure.client.vertex.access.GoogleProperties;
import io.reelmill.infrastructure.client.vertex.access.StubGoogle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Videos that come with the answer. */
class VeoInlineTest {
    private static final String OPERATION =
            "projects/reel-1/locations/us-central1/publishers/google/models/veo-3.1-fast-generate-001/operations/17-ab";

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

    /** One that has time for large answers. */
    private VeoClipShop patient(GoogleProperties account) {
        VeoProperties usual = Shooting.veo("inline", true, "unknown");
        return shop(
                account,
                new VeoProperties(
                        usual.model(),
                        usual.lengths(),
                        usual.resolution(),
                        usual.pricePerSecond(),
                        usual.output(),
                        usual.negativePrompt(),
                        usual.continuity(),
                        DataSize.ofMegabytes(200),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(60)));
    }

    private VeoClipShop shop(GoogleProperties account, VeoProperties properties) {
        VeoWishes wishes = new VeoWishes(properties, "USD", new Frames(new Shooting.Editor(), Path.of("none")));
        return new VeoClipShop(properties, new GoogleCalls(new GoogleAccess(account), guard), wishes, Optional.empty());
    }

    private ProviderException failure(String answer) {
        google.answersJson(answer);
        ShopAnswer.Failed failed = (ShopAnswer.Failed) shop.ask(OPERATION);
        return failed.reason();
    }

    private static String done(String response) {
        return "{\"name\":\"x\",\"done\":true,\"response\":" + response + "}";
    }

    private static String inline(byte[] video) {
        return done("{\"videos\":[{\"bytesBase64Encoded\":\"%s\",\"mimeType\":\"video/mp4\"}]}"
                .formatted(Base64.getEncoder().encodeToString(video)));
    }

    @Test
    void delivers_a_video_that_comes_inline() {
        byte[] video = VeoClipShopTest.mp4(5000);
        google.answersJson(inline(video));
        Path target = home.resolve("clip.mp4");

        ((ShopAnswer.Ready) shop.ask(OPERATION)).delivery().accept(target);

        assertThat(target).hasBinaryContent(video);
    }

    @Test
    void a_video_that_comes_inline_must_be_an_mp4_of_bearable_size() {
        google.answersJson(inline("<html>".getBytes(StandardCharsets.US_ASCII)));
        ShopAnswer.Ready ready = (ShopAnswer.Ready) shop.ask(OPERATION);

        assertThatThrownBy(() -> ready.delivery().accept(home.resolve("clip.mp4")))
                .isInstanceOf(UnusableMediaException.class)
                .hasMessageContaining("begins with '<html>'");
        for (int bytes : new int[] {1_060_000, 2_000_000}) {
            assertThat(failure(inline(VeoClipShopTest.mp4(bytes))))
                    .hasMessageContaining("more than")
                    .hasMessageContaining("reelmill.veo.largest")
                    .returns(true, ProviderException::perhapsCharged);
        }
    }

    @Test
    void a_video_that_comes_inline_may_take_longer_than_another_answer() {
        byte[] answer = inline(VeoClipShopTest.mp4(5000)).getBytes(StandardCharsets.US_ASCII);
        google.answers(exchange -> {
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer, 0, 2000);
            exchange.getResponseBody().flush();
            await(400);
            exchange.getResponseBody().write(answer, 2000, answer.length - 2000);
            exchange.close();
        });

        assertThat(patient(google.account(Duration.ofMillis(200))).ask(OPERATION))
                .isInstanceOf(ShopAnswer.Ready.class);
    }

    private void await(long millis) {
        try {
            assertThat(new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS))
                    .isFalse();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_large_video_can_be_read_from_the_answer() {
        google.answersJson(inline(VeoClipShopTest.mp4(30_000_000)));

        assertThat(patient(google.account()).ask(OPERATION)).isInstanceOf(ShopAnswer.Ready.class);
    }
}

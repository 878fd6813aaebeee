package io.reelmill.infrastructure.client.vertex.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.reelmill.core.clip.ClipShop.Wish;
import io.reelmill.core.clip.ShopAnswer;
import io.reelmill.core.clip.UnusableMediaException;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.infrastructure.client.vertex.access.DirectGuard;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccess;
import io.reelmill.infrastructure.client.vertex.access.GoogleCalls;
import io.reelmill.infrastructure.client.vertex.access.GoogleRest;
import io.reelmill.infrastructure.client.vertex.access.StubGoogle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VeoBucketTest {
    private static final String OPERATION =
            "projects/reel-1/locations/us-central1/publishers/google/models/veo/operations/1";

    @TempDir
    private Path home;

    private final StubGoogle google = new StubGoogle();
    private final DirectGuard guard = new DirectGuard();
    private final CountDownLatch over = new CountDownLatch(1);
    private final VeoClipShop shop = shop();

    @AfterEach
    void close() {
        over.countDown();
        google.close();
    }

    private VeoClipShop shop() {
        VeoProperties properties = Shooting.veo("gs://reel-bucket/veo/out/", true, "unknown");
        GoogleAccess access = new GoogleAccess(google.account());
        CloudStorage storage = new CloudStorage(
                access,
                new GoogleRest(access, guard),
                Bucket.of(properties.output()).orElseThrow(),
                new GoogleRest.Limits(properties.largest().toBytes(), properties.stall(), properties.download()));
        VeoWishes wishes = new VeoWishes(properties, "USD", new Frames(new Shooting.Editor(), Path.of("none")));
        return new VeoClipShop(properties, new GoogleCalls(access, guard), wishes, Optional.of(storage));
    }

    private Path target() {
        return home.resolve("clip.mp4");
    }

    private ShopAnswer stored(String uri) {
        google.answersJson("{\"done\":true,\"response\":{\"videos\":[{\"gcsUri\":\"%s\"}]}}".formatted(uri));
        return shop.ask(OPERATION);
    }

    private static void send(HttpExchange exchange, byte[] bytes, long promised) throws IOException {
        exchange.sendResponseHeaders(200, promised);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
    }

    @Test
    void an_order_names_its_own_place_in_the_bucket() {
        google.answersJson("{\"name\":\"" + OPERATION + "\"}");

        shop.order(new Wish("w", "0", 4, 1, "16:9", Optional.empty(), Optional.empty()), "p1");

        assertThat(google.last().json().path("parameters").path("storageUri").asString())
                .isEqualTo("gs://reel-bucket/veo/out/p1/");
    }

    @Test
    void fetches_what_lies_in_the_bucket() {
        ShopAnswer answer = stored("gs://reel-bucket/veo/out/p1/123/sample 0.mp4");
        google.answers(200, VeoClipShopTest.mp4(4000), "Content-Type", "video/mp4");

        ((ShopAnswer.Ready) answer).delivery().accept(target());

        assertThat(target()).hasBinaryContent(VeoClipShopTest.mp4(4000));
        assertThat(google.last().method()).isEqualTo("GET");
        assertThat(google.last().uri())
                .isEqualTo("/storage/v1/b/reel-bucket/o/veo%2Fout%2Fp1%2F123%2Fsample%200.mp4?alt=media");
        assertThat(google.last().header("Authorization")).isEqualTo("Bearer " + StubGoogle.TOKEN);
        assertThat(guard.calls()).endsWith(ProviderCall.free("veo", "download"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gs://reel-bucket/veo/out/../../secret",
                "gs://reel-bucket/veo/out/",
                "http://127.0.0.1/a.mp4",
                "file:///etc/passwd"
            })
    void follows_no_address_outside_of_its_folder(String uri) {
        ShopAnswer answer = stored(uri);

        assertThat(((ShopAnswer.Failed) answer).reason())
                .hasMessageContaining("outside of reelmill.veo.output")
                .returns(true, ProviderException::perhapsCharged);
        assertThat(google.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gs://other/veo/out/p1/a.mp4",
                "gs://reel-bucket/secret/a.mp4",
                "gs://reel-bucket.evil/veo/out/a.mp4"
            })
    void a_video_in_another_bucket_waits_there_until_the_setting_is_as_it_was(String uri) {
        ShopAnswer answer = stored(uri);

        assertThat(((ShopAnswer.Failed) answer).reason())
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("reelmill.veo.output")
                .hasMessageContaining(uri);
        assertThat(google.asked()).hasSize(1);
    }

    @Test
    void what_is_too_large_is_fetched_once_and_names_the_setting() {
        ShopAnswer.Ready ready = (ShopAnswer.Ready) stored("gs://reel-bucket/veo/out/a.mp4");
        google.answers(200, VeoClipShopTest.mp4(1_100_000));

        assertThatThrownBy(() -> ready.delivery().accept(target()))
                .hasMessageContaining("more than 1048576")
                .hasMessageContaining("reelmill.veo.largest")
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        useless -> assertThat(useless.perhapsCharged()).isTrue());
    }

    @Test
    void a_disk_that_cannot_be_written_is_no_fault_of_google_s() {
        ShopAnswer.Ready ready = (ShopAnswer.Ready) stored("gs://reel-bucket/veo/out/a.mp4");
        google.answers(200, VeoClipShopTest.mp4(4000));
        Path nowhere = home.resolve("none").resolve("clip.mp4");

        assertThatThrownBy(() -> ready.delivery().accept(nowhere))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(nowhere.toString());
    }

    @Test
    void finds_what_an_order_made_whose_name_was_lost() {
        google.answersJson("{\"kind\":\"storage#objects\"}")
                .answersJson("{\"items\":[{\"name\":\"veo/out/p1/7/log.txt\",\"size\":\"9\"},"
                        + "{\"name\":\"elsewhere/sample_0.mp4\",\"size\":\"9\"},"
                        + "{\"name\":\"veo/out/p1/7/empty.mp4\",\"size\":\"0\"},"
                        + "{\"name\":\"veo/out/p1/7/sample_0.mp4\",\"bucket\":\"reel-bucket\",\"size\":\"4000\"}]}")
                .answers(200, VeoClipShopTest.mp4(4000));

        assertThat(shop.find("p1")).isEqualTo(new ShopAnswer.Pending());
        ShopAnswer found = shop.find("p1");
        assertThat(google.last().uri()).isEqualTo("/storage/v1/b/reel-bucket/o?prefix=veo%2Fout%2Fp1%2F");
        assertThat(guard.calls()).containsOnly(ProviderCall.free("veo", "find"));

        ((ShopAnswer.Ready) found).delivery().accept(target());
        assertThat(google.last().uri()).contains("veo%2Fout%2Fp1%2F7%2Fsample_0.mp4");
        assertThat(target()).hasBinaryContent(VeoClipShopTest.mp4(4000));
    }

    @Test
    void what_cannot_be_fetched_now_may_be_fetched_later() {
        for (StubGoogle.Answer fault : new StubGoogle.Answer[] {
            HttpExchange::close,
            exchange -> {
                send(exchange, VeoClipShopTest.mp4(100), 4000);
                exchange.close();
            },
            exchange -> {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
            },
            this::stall,
            this::drip,
        }) {
            ShopAnswer.Ready ready = (ShopAnswer.Ready) stored("gs://reel-bucket/veo/out/a.mp4");
            google.answers(fault);
            assertThatThrownBy(() -> ready.delivery().accept(target()))
                    .isInstanceOf(TransientProviderException.class)
                    .hasMessageContaining("veo.download");
        }
    }

    private void stall(HttpExchange exchange) throws IOException {
        send(exchange, VeoClipShopTest.mp4(100), 4000);
        await(60_000);
        exchange.close();
    }

    /** One byte now and then, so that only the whole deadline ends it. */
    private void drip(HttpExchange exchange) throws IOException {
        send(exchange, VeoClipShopTest.mp4(100), 4000);
        while (!await(100)) {
            exchange.getResponseBody().write(0);
            exchange.getResponseBody().flush();
        }
    }

    private boolean await(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            return true;
        }
    }

    @Test
    void what_is_not_a_video_is_of_no_use() {
        google.answersJson(
                        "{\"done\":true,\"response\":{\"videos\":[{\"gcsUri\":\"gs://reel-bucket/veo/out/a.mp4\"}]}}")
                .answers(200, "<!DOCTYPE html><p>")
                .answers(200, "")
                .answers(404, "");
        ShopAnswer.Ready ready = (ShopAnswer.Ready) shop.ask(OPERATION);

        for (String why : new String[] {"begins with '<!DOCTYPE ht'", "empty", "not in its place"}) {
            assertThatThrownBy(() -> ready.delivery().accept(target()))
                    .isInstanceOf(UnusableMediaException.class)
                    .hasMessageContaining(why);
        }
    }

    @Test
    void a_bucket_that_may_not_be_read_is_a_matter_of_the_settings() {
        google.fails(403, "", "No storage.objects.list").fails(404, "", "No such bucket");

        assertThatThrownBy(() -> shop.find("p1")).isInstanceOf(MisconfiguredException.class);
        assertThatThrownBy(() -> shop.find("p1"))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("reelmill.veo");
    }

    @Test
    void a_bucket_may_have_no_folder() {
        Bucket bucket = Bucket.of("gs://b").orElseThrow();

        assertThat(bucket.uri("p")).isEqualTo("gs://b/p/");
        assertThat(bucket.object("gs://b/p/x.mp4")).contains("p/x.mp4");
        assertThat(bucket.object("gs://b/")).isEmpty();
        assertThat(Bucket.of("inline")).isEmpty();
    }
}

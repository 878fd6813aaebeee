package io.reelmill.fakevertex;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.fakevertex.Client.Hand;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Orders for videos: taken, worked on, stored or answered inline, charged once, held to a quota, kept. */
class VideoOrderTest {
    private final Hand clock = new Hand();
    private final Settings settings =
            Settings.standard().withMedia(new PreparedMedia()).withClock(clock);

    private FakeVertex fake = FakeVertex.start(settings);

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void an_order_is_worked_on_then_stored_under_its_prefix() {
        String name = accepted("gs://fake/reelmill/s1/shot-1");
        assertThat(name).startsWith(Client.OWNER + "veo-3.1-fast-generate-001/operations/");
        assertThat(Client.json(client().poll(name)).path("done").asBoolean()).isFalse();
        assertThat(Client.json(client().list("fake", "reelmill/s1/")).has("items"))
                .isFalse();

        clock.forward(Duration.ofSeconds(2));
        JsonNode video = Client.json(client().poll(name)).at("/response/videos/0");
        String object = "reelmill/s1/shot-1/1000000000000000001/sample_0.mp4";
        assertThat(video.path("gcsUri").asString()).isEqualTo("gs://fake/" + object);
        JsonNode listed = Client.json(client().list("fake", "reelmill/s1/")).at("/items/0");
        assertThat(listed.path("name").asString()).isEqualTo(object);
        byte[] clip = client().download("fake", object).body();
        assertThat(new String(clip, 4, 4)).isEqualTo("ftyp");
        assertThat(listed.path("size").asInt()).isEqualTo(clip.length);
        assertThat(Client.json(client().list("fake", "other/")).has("items")).isFalse();
        assertThat(client().download("other", object).statusCode()).isEqualTo(404);
        assertThat(Client.json(client().get("/storage/v1/b/fake/o/" + object.replace("/", "%2F")))
                        .path("bucket")
                        .asString())
                .isEqualTo("fake");
    }

    @Test
    void without_a_place_the_video_is_answered_inline_and_differs_by_its_words() {
        String red = accepted("");
        String blue = Client.json(client().order("blue", "")).path("name").asString();
        clock.forward(Duration.ofSeconds(2));
        assertThat(inline(red)).isNotEmpty().isNotEqualTo(inline(blue)).isEqualTo(inline(red));
    }

    @Test
    void every_accepted_order_is_in_the_ledger_with_its_price_and_one_digest_for_the_same_words() {
        String first = accepted("gs://fake/a");
        accepted("gs://fake/b/");
        client().order("something else", "");
        List<Entry> ledger = fake.ledger();
        assertThat(ledger).extracting(Entry::number).containsExactly(1, 2, 3);
        assertThat(ledger.get(0))
                .isEqualTo(new Entry(
                        1,
                        clock.instant(),
                        Kind.VIDEO,
                        "veo-3.1-fast-generate-001",
                        ledger.get(1).sha256(),
                        Usage.seconds(4),
                        new BigDecimal("0.6"),
                        first,
                        "gs://fake/a/1000000000000000001/",
                        "made"));
        assertThat(ledger.get(2).sha256()).isNotEqualTo(ledger.get(0).sha256());
        assertThat(Client.json(client().get("/fake/ledger")).at("/0/price").decimalValue())
                .isEqualByComparingTo("0.6");
    }

    @Test
    void orders_beyond_the_window_are_refused_and_not_in_the_ledger() {
        restart(settings.withQuota(Kind.VIDEO, new Quota(2, Duration.ofSeconds(60), 10, true)));
        accepted("");
        clock.forward(Duration.ofSeconds(20));
        accepted("");
        HttpResponse<byte[]> third = client().order("red", "");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("Retry-After")).contains("40");
        assertThat(Client.json(third).at("/error/status").asString()).isEqualTo("RESOURCE_EXHAUSTED");
        clock.forward(Duration.ofSeconds(40));
        accepted("");
        assertThat(fake.ledger()).hasSize(3);
        assertThat(fake.state().throttled()).isEqualTo(1);
        assertThat(fake.state().accepted()).containsEntry(Kind.VIDEO, 3);
    }

    @Test
    void orders_beyond_those_at_once_are_refused_until_one_is_done() {
        restart(settings.withQuota(Kind.VIDEO, Quota.perMinute(10, 1)));
        accepted("");
        HttpResponse<byte[]> second = client().order("red", "");
        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).isEmpty();
        clock.forward(Duration.ofSeconds(2));
        accepted("");
        assertThat(fake.state().mostAtOnce()).containsEntry(Kind.VIDEO, 1);
    }

    @Test
    void with_a_directory_its_orders_outlive_it(@TempDir Path folder) {
        restart(settings.withDirectory(folder));
        String name = accepted("gs://fake/a/");
        List<Entry> before = fake.ledger();
        restart(settings.withDirectory(folder));
        assertThat(fake.ledger()).isEqualTo(before).hasSize(1);
        clock.forward(Duration.ofSeconds(2));
        assertThat(Client.json(client().poll(name))
                        .at("/response/videos/0/gcsUri")
                        .asString())
                .isEqualTo("gs://fake/a/1000000000000000001/sample_0.mp4");
        accepted("gs://fake/b/");
        assertThat(fake.ledger().get(1).storage()).isEqualTo("gs://fake/b/1000000000000000002/");
    }

    @Test
    void a_picture_to_begin_with_is_part_of_the_order() {
        String image = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});
        String order = """
                {"instances":[{"prompt":"red","image":{"bytesBase64Encoded":"%s","mimeType":"image/png"}}],
                 "parameters":{"sampleCount":2,"durationSeconds":8,"aspectRatio":"16:9"}}""".formatted(image);
        String name = Client.json(client().model("veo-2.0-generate-001:predictLongRunning", order))
                .path("name")
                .asString();
        clock.forward(Duration.ofSeconds(2));
        assertThat(Client.json(client().poll(name)).at("/response/videos")).hasSize(2);
        assertThat(fake.ledger().get(0).usage()).isEqualTo(Usage.seconds(16));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            veo-3.1-generate-001 | {"instances":[{"prompt":"x"}],"parameters":{"durationSeconds":5}}     | 400 | duration 5
            veo-3.1-generate-001 | {"instances":[{"prompt":" "}],"parameters":{}}                        | 400 | prompt
            veo-3.1-generate-001 | {"instances":[{"prompt":"x"}],"parameters":{"aspectRatio":"1:1"}}     | 400 | 1:1
            veo-3.1-generate-001 | {"instances":[{"prompt":"x"}],"parameters":{"resolution":"8k"}}       | 400 | 8k
            veo-3.1-generate-001 | {"instances":[{"prompt":"x"}],"parameters":{"sampleCount":5}}         | 400 | sampleCount
            veo-3.1-generate-001 | {"instances":[{"prompt":"x"}],"parameters":{"storageUri":"/tmp/a"}}   | 400 | gs://
            veo-3.1-generate-001 | not json                                                             | 400 | JSON
            imagine-1            | {"instances":[{"prompt":"x"}]}                                        | 404 | imagine-1
            """)
    void refuses_what_google_refuses(String model, String body, int status, String words) {
        HttpResponse<byte[]> answer = client().model(model + ":predictLongRunning", body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Client.json(answer).at("/error/message").asString()).contains(words);
        assertThat(fake.ledger()).isEmpty();
    }

    @Test
    void knows_no_other_operation_and_no_other_path() {
        assertThat(client().poll("projects/x").statusCode()).isEqualTo(404);
        assertThat(client().get("/v1/projects").statusCode()).isEqualTo(404);
    }

    private Client client() {
        return Client.of(fake);
    }

    private String accepted(String storage) {
        HttpResponse<byte[]> answer = client().order("red", storage);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Client.json(answer).path("name").asString();
    }

    private String inline(String operation) {
        return Client.json(client().poll(operation))
                .at("/response/videos/0/bytesBase64Encoded")
                .asString();
    }

    private void restart(Settings other) {
        fake.close();
        fake = FakeVertex.start(other);
    }
}

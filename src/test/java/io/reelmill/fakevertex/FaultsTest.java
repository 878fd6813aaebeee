package io.reelmill.fakevertex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.fakevertex.Client.Hand;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What goes wrong on request, and what the ledger then holds. */
class FaultsTest {
    private static final String OBJECT = "a/1000000000000000001/sample_0.mp4";

    private final Hand clock = new Hand();
    private final FakeVertex fake =
            FakeVertex.start(Settings.standard().withMedia(new PreparedMedia()).withClock(clock));
    private final Client client = Client.of(fake);

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void a_status_begins_nothing() {
        fake.faults(Fault.status(Step.ORDER, 429)
                .retryAfter(Duration.ofMillis(1500))
                .times(1));
        HttpResponse<byte[]> answer = order();
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(fake.ledger()).isEmpty();
        assertThat(fake.state().throttled()).isEqualTo(1);
        assertThat(order().statusCode()).isEqualTo(200);
    }

    @Test
    void a_reset_before_begins_nothing_and_a_lost_answer_is_an_accepted_order() {
        fake.faults(Fault.on(Step.ORDER, Effect.RESET_BEFORE).times(1));
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::order);
        assertThat(fake.ledger()).isEmpty();

        fake.faults(Fault.on(Step.ORDER, Effect.LOST_ANSWER));
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::order);
        assertThat(fake.ledger()).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo("lost-answer");
            assertThat(entry.price()).isEqualByComparingTo("0.60");
        });
        clock.forward(Duration.ofSeconds(2));
        assertThat(Client.json(client.list("fake", "a/")).path("items")).hasSize(1);
    }

    @Test
    void a_late_status_is_an_accepted_order() {
        fake.faults(Fault.on(Step.ORDER, Effect.LATE_STATUS, 504));
        assertThat(order().statusCode()).isEqualTo(504);
        assertThat(fake.ledger()).hasSize(1);
    }

    @Test
    void a_filtered_video_is_made_charged_and_kept_back() {
        fake.faults(Fault.on(Step.ORDER, Effect.FILTERED));
        JsonNode done = done(order());
        assertThat(done.at("/response/raiMediaFilteredCount").asInt()).isEqualTo(1);
        assertThat(done.at("/response/raiMediaFilteredReasons/0").asString()).contains("Responsible AI");
        assertThat(done.at("/response").has("videos")).isFalse();
        assertThat(Client.json(client.list("fake", "")).has("items")).isFalse();
        assertThat(fake.ledger().get(0).price()).isEqualByComparingTo("0.60");
    }

    @Test
    void a_blocked_prompt_and_a_failed_operation_end_with_an_error_and_cost_nothing() {
        fake.faults(Fault.on(Step.ORDER, Effect.BLOCKED).times(1), Fault.on(Step.ORDER, Effect.OPERATION_ERROR, 13));
        JsonNode blocked = done(order());
        assertThat(blocked.at("/error/code").asInt()).isEqualTo(3);
        assertThat(blocked.at("/error/message").asString()).contains("Responsible AI");
        assertThat(done(order()).at("/error/code").asInt()).isEqualTo(13);
        assertThat(fake.ledger()).extracting(Entry::price).containsOnly(BigDecimal.ZERO);
        assertThat(fake.ledger()).extracting(Entry::outcome).containsExactly("blocked", "operation-error");
    }

    @Test
    void an_operation_may_never_end() {
        fake.faults(Fault.on(Step.ORDER, Effect.NEVER_DONE));
        String name = Client.json(order()).path("name").asString();
        clock.forward(Duration.ofDays(1));
        assertThat(Client.json(client.poll(name)).path("done").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"TRUNCATED", "EMPTY", "HTML", "RANDOM_BYTES", "WRONG_CODEC", "ONE_FRAME", "OTHER_SIZE"})
    void a_download_may_bring_something_else_and_the_next_the_video(Effect effect) {
        order();
        clock.forward(Duration.ofSeconds(2));
        byte[] whole = client.download("fake", OBJECT).body();
        fake.faults(Fault.on(Step.DOWNLOAD, effect).times(1));
        byte[] spoilt = client.download("fake", OBJECT).body();
        assertThat(spoilt).isNotEqualTo(whole);
        assertThat(client.download("fake", OBJECT).body()).isEqualTo(whole);
        switch (effect) {
            case TRUNCATED -> assertThat(spoilt).isEqualTo(Arrays.copyOf(whole, whole.length / 2));
            case EMPTY -> assertThat(spoilt).isEmpty();
            case HTML -> assertThat(new String(spoilt, StandardCharsets.UTF_8)).contains("<html>");
            case RANDOM_BYTES -> assertThat(spoilt).hasSize(4096);
            default ->
                assertThat(new String(spoilt, 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
        }
    }

    @Test
    void an_order_may_make_something_else_for_good() {
        fake.faults(Fault.on(Step.ORDER, Effect.ONE_FRAME));
        order();
        clock.forward(Duration.ofSeconds(2));
        assertThat(client.download("fake", OBJECT).body()).hasSize(2915);
    }

    @Test
    void a_connection_may_end_in_mid_download_or_drip() {
        order();
        clock.forward(Duration.ofSeconds(2));
        fake.faults(
                Fault.on(Step.DOWNLOAD, Effect.CUT).times(1),
                Fault.on(Step.DOWNLOAD, Effect.DRIP, 100_000).times(1));
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> client.download("fake", OBJECT));
        assertThat(client.download("fake", OBJECT).body())
                .isEqualTo(client.download("fake", OBJECT).body());
    }

    @Test
    void a_token_may_be_revoked_and_another_accepted() {
        fake.faults(Fault.on(Step.POLL, Effect.REVOKED));
        assertThat(client.poll("x").statusCode()).isEqualTo(401);
        assertThat(order().statusCode()).isEqualTo(401);
        fake.accept("other");
        assertThat(order().statusCode()).isEqualTo(401);
        Client renewed = new Client(fake.endpoint(), "other");
        assertThat(renewed.order("red", "").statusCode()).isEqualTo(200);
        fake.revoke();
        HttpResponse<byte[]> refused = renewed.order("red", "");
        assertThat(Client.json(refused).at("/error/status").asString()).isEqualTo("UNAUTHENTICATED");
        assertThat(fake.state().unauthorised()).isEqualTo(4);
        assertThat(fake.state().calls()).containsEntry(Step.ORDER, 1).containsEntry(Step.POLL, 1);
    }

    @Test
    void rules_come_after_some_calls_every_so_many_and_by_chance() {
        fake.faults(Fault.status(Step.LIST, 503).after(1).every(2).times(2));
        assertThat(statuses(7)).containsExactly(200, 503, 200, 503, 200, 200, 200);
        fake.faults(Fault.status(Step.LIST, 503).share(0.5, 7));
        List<Integer> once = statuses(20);
        assertThat(once).contains(200, 503);
        fake.faults(Fault.status(Step.LIST, 503).share(0.5, 7));
        assertThat(statuses(20)).isEqualTo(once);
    }

    @Test
    void rules_are_read_from_json() {
        HttpResponse<byte[]> answer = client.post("/fake/faults", """
                [{"kind":"list","fault":"status:503","retryAfter":2,"times":3,"after":1,"every":1,"share":1.0,"seed":4},
                 {"kind":"order","fault":"never-done"}]""");
        assertThat(Client.json(answer).path("done").asString()).isEqualTo("2 rules");
        assertThat(statuses(5)).containsExactly(200, 503, 503, 503, 200);
        assertThat(Client.json(client.get("/fake/state")).at("/calls/LIST").asInt())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "nothing",
                "[{\"kind\":\"order\",\"fault\":\"explode\"}]",
                "[{\"kind\":\"lunch\",\"fault\":\"empty\"}]",
                "[{\"kind\":\"order\",\"fault\":\"empty\",\"every\":0}]"
            })
    void rules_that_make_no_sense_are_refused(String rules) {
        assertThat(client.post("/fake/faults", rules).statusCode()).isEqualTo(400);
    }

    @Test
    void tells_what_its_own_paths_are_and_can_be_told_to_revoke() {
        assertThat(Client.json(client.get("/fake/else")).at("/error/message").asString())
                .contains("/fake/ledger");
        client.post("/fake/revoke", "");
        assertThat(order().statusCode()).isEqualTo(401);
    }

    @Test
    void names_the_faults_there_are() {
        assertThatThrownBy(() -> Effect.labelled("explode"))
                .hasMessageContaining("explode")
                .hasMessageContaining("lost-answer");
    }

    private HttpResponse<byte[]> order() {
        return client.order("red", "gs://fake/a/");
    }

    private JsonNode done(HttpResponse<byte[]> order) {
        clock.forward(Duration.ofSeconds(2));
        return Client.json(client.poll(Client.json(order).path("name").asString()));
    }

    private List<Integer> statuses(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(call -> client.list("fake", "").statusCode())
                .toList();
    }
}

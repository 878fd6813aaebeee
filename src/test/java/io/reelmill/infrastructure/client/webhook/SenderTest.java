package io.reelmill.infrastructure.client.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.util.concurrent.Uninterruptibles;
import io.reelmill.core.operation.Deliveries.Delivery;
import io.reelmill.core.operation.Event;
import io.reelmill.core.session.SessionId;
import io.reelmill.shared.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SenderTest {
    private static final Instant NOW = Instant.parse("2026-07-31T12:00:05Z");
    private static final String SECRET = "a secret of both sides";
    private static final SessionId SESSION = new SessionId("session_20260731_120000_0123abcd");

    @TempDir
    private static Path folder;

    private static KeyStore certificate;

    private Receiver receiver;

    @BeforeAll
    static void make_a_certificate() throws Exception {
        certificate = Receiver.certificate(folder);
    }

    @BeforeEach
    void open_a_receiver() throws Exception {
        receiver = Receiver.open(certificate);
    }

    @AfterEach
    void close_it() {
        receiver.close();
    }

    @Test
    void the_receiver_gets_the_event_and_can_check_who_sent_it() throws Exception {
        assertThat(sender(loopback()).send(hook(receiver.url("https"), true), delivery()))
                .isEqualTo(204);

        Receiver.Told told = receiver.told().get(0);
        JsonNode body = JsonMapper.shared().readTree(told.body());
        assertThat(told.path()).isEqualTo("/hook");
        assertThat(told.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(told.header("Host")).isEqualTo("receiver.test:" + receiver.port());
        assertThat(told.header("Reelmill-Event")).isEqualTo("session.ended");
        assertThat(told.header("Reelmill-Delivery")).isEqualTo("4");
        assertThat(told.header("Reelmill-Timestamp")).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(body.path("id").asLong()).isEqualTo(17);
        assertThat(body.path("event").asString()).isEqualTo("session.ended");
        assertThat(body.path("at").asString()).isEqualTo("2026-07-31T12:00:00Z");
        assertThat(body.path("batch").asLong()).isEqualTo(3);
        assertThat(body.path("session").asString()).isEqualTo(SESSION.value());
        assertThat(body.path("requestId").asString()).isEqualTo("bees-1");
        assertThat(body.path("data").path("topic").asString()).isEqualTo("Bees 🐝");
        assertThat(VerifyWebhook.valid(
                        SECRET, told.header("Reelmill-Timestamp"), told.body(), told.header("Reelmill-Signature"), NOW))
                .isTrue();
    }

    @Test
    void an_event_of_a_batch_has_no_session() throws Exception {
        Event event = new Event(18, NOW, 3, Optional.empty(), Event.Kind.BATCH_ENDED, Map.of("state", "FAILED"));

        sender(loopback()).send(hook(receiver.url("https"), true), new Delivery(5, "editor", 1, event));

        assertThat(JsonMapper.shared().readTree(receiver.told().get(0).body()).propertyNames())
                .containsExactlyInAnyOrder("id", "event", "at", "batch", "data");
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + receiver.port() + "/secret");
            exchange.sendResponseHeaders(307, -1);
        });

        assertThat(sender(loopback()).send(hook(receiver.url("https"), true), delivery()))
                .isEqualTo(307);
        assertThat(receiver.told()).extracting(Receiver.Told::path).containsExactly("/hook");
    }

    @Test
    void a_private_address_is_told_nothing_unless_the_hook_says_so() {
        refused(sender(loopback()), hook(receiver.url("https"), false), "receiver.test is 127.0.0.1, on this machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "2130706433", "[::ffff:127.0.0.1]", "0x7f.1", "localhost"})
    void an_address_is_checked_however_it_is_written(String host) {
        assertThatThrownBy(() -> sender(Dns.SYSTEM)
                        .send(hook("https://%s:%d/".formatted(host, receiver.port()), false), delivery()))
                .isInstanceOf(UnknownHostException.class);
        assertThat(receiver.told()).isEmpty();
    }

    @Test
    void nobody_is_told_anything_at_a_metadata_service_even_when_private_addresses_are_allowed() {
        refused(
                sender(at("169.254.169.254")),
                hook("http://metadata.test/", true),
                "where nobody may be told anything");
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse_a_name() {
        refused(sender(at("93.184.216.34", "10.0.0.1")), hook("https://mixed.test/", false), "10.0.0.1");
    }

    @Test
    void nothing_goes_to_a_public_address_in_the_clear() {
        refused(sender(at("93.184.216.34")), hook("http://public.test/", true), "its url is not https");
    }

    @Test
    void a_name_without_an_address_is_refused() {
        refused(sender(name -> List.of()), hook("https://empty.test/", false), "has no address");
    }

    @Test
    void http_is_fine_within_ones_own_network() throws Exception {
        try (Receiver clear = Receiver.inTheClear()) {
            assertThat(sender(loopback()).send(hook(clear.url("http"), true), delivery()))
                    .isEqualTo(204);
        }
    }

    @Test
    void what_was_checked_is_what_is_connected_to() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Dns rebinding =
                name -> List.of(InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2"));

        assertThat(sender(rebinding).send(hook(receiver.url("https"), true), delivery()))
                .isEqualTo(204);
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused() {
        Sender strict = new Sender(Sender.wire(Duration.ofSeconds(10)), loopback(), Clock.fixed(NOW, ZoneOffset.UTC));

        assertThatThrownBy(() -> strict.send(hook(receiver.url("https"), true), delivery()))
                .isInstanceOf(SSLException.class);
        assertThat(receiver.told()).isEmpty();
    }

    @Test
    void a_certificate_for_another_name_is_refused() {
        String other = receiver.url("https").replace("receiver.test", "other.test");

        assertThatThrownBy(() -> sender(loopback()).send(hook(other, true), delivery()))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void a_receiver_that_does_not_answer_in_time_has_not_taken_it() throws Exception {
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
        });
        Sender hurried = new Sender(
                Receiver.trusting(Sender.wire(Duration.ofSeconds(1)), certificate),
                loopback(),
                Clock.fixed(NOW, ZoneOffset.UTC));
        // Its answer has begun: the rest of it is of no interest.
        assertThat(hurried.send(hook(receiver.url("https"), true), delivery())).isEqualTo(200);

        CountDownLatch over = new CountDownLatch(1);
        receiver.answers(exchange -> Uninterruptibles.awaitUninterruptibly(over));
        assertThatThrownBy(() -> hurried.send(hook(receiver.url("https"), true), delivery()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("timeout");
        over.countDown();
    }

    @Test
    void an_answer_without_end_is_not_read() throws Exception {
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[1 << 16];
            try {
                while (true) {
                    exchange.getResponseBody().write(much);
                }
            } catch (IOException closed) {
                return;
            }
        });

        assertThat(sender(loopback()).send(hook(receiver.url("https"), true), delivery()))
                .isEqualTo(200);
    }

    private void refused(Sender sender, Hook hook, String words) {
        assertThatThrownBy(() -> sender.send(hook, delivery()))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining(words);
        assertThat(receiver.told()).isEmpty();
    }

    private static Sender sender(Dns dns) {
        try {
            return new Sender(
                    Receiver.trusting(Sender.wire(Duration.ofSeconds(10)), certificate),
                    dns,
                    Clock.fixed(NOW, ZoneOffset.UTC));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Dns loopback() {
        return at("127.0.0.1");
    }

    private static Dns at(String... addresses) {
        return name -> Arrays.stream(addresses)
                .map(address -> {
                    try {
                        return InetAddress.getByName(address);
                    } catch (UnknownHostException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .toList();
    }

    private static Hook hook(String url, boolean allowPrivate) {
        return Hook.of(
                "editor",
                new WebhookProperties.Hook(
                        URI.create(url), new Secret(SECRET), Set.of("session.ended"), Set.of(), allowPrivate));
    }

    private static Delivery delivery() {
        return new Delivery(
                4,
                "editor",
                1,
                new Event(
                        17,
                        Instant.parse("2026-07-31T12:00:00Z"),
                        3,
                        Optional.of(SESSION),
                        Event.Kind.SESSION_ENDED,
                        Map.of("requestId", "bees-1", "topic", "Bees 🐝")));
    }
}

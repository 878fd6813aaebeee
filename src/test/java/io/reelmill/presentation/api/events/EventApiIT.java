package io.reelmill.presentation.api.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.operation.Event;
import io.reelmill.core.session.SessionId;
import io.reelmill.presentation.api.ApiServer;
import io.reelmill.presentation.api.FakeEvents;
import io.reelmill.presentation.api.events.EventClients.Client;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventApiIT {
    private static final String PATH = "/api/v1/events";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int MANY = Integer.getInteger("reelmill.listeners", 300);

    private static ApiServer api;
    private final FakeEvents events = api.events();
    private final EventHub hub = hub();

    @BeforeAll
    static void start() {
        api = ApiServer.start("--reelmill.api.listeners=" + (MANY + 5));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static EventHub hub() {
        return api.bean(EventHub.class);
    }

    private Event happens(long batch, String what) {
        return events.append(new Event(
                0,
                Instant.parse("2026-11-23T09:30:00Z"),
                batch,
                Optional.of(new SessionId("session_20261123_093000_1a2b3c4d")),
                Event.Kind.SESSION_ENDED,
                Map.of("id", what)));
    }

    private void nobodyListens() {
        // Who has gone without a word is noticed when something is told to it.
        await().atMost(LONG).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            happens(0, "anybody");
            happens(7, "anybody who filters");
            assertThat(hub.listeners()).isZero();
        });
    }

    @Test
    void an_event_is_told_with_id_name_and_data() {
        try (EventClients clients = new EventClients()) {
            Client client = clients.connect(api.port(), PATH);
            clients.await(LONG, each -> each.text().contains("retry: 2000\n\n"));

            long id = happens(3, "two\nlines").id();

            clients.await(LONG, each -> each.text().contains("\"two"));
            assertThat(client.text())
                    .startsWith("HTTP/1.1 200")
                    .contains("text/event-stream")
                    .contains("id: %d\nevent: session.ended\ndata: {\"id\":%d,\"event\":\"session.ended\",\"at\":"
                                    .formatted(id, id)
                            + "\"2026-11-23T09:30:00Z\",\"batch\":3,\"session\":\"session_20261123_093000_1a2b3c4d\","
                            + "\"data\":{\"id\":\"two\\nlines\"}}\n\n");
        }
    }

    @Test
    void who_comes_again_gets_what_it_missed_once_and_in_order() {
        long first = happens(3, "first").id();
        String missed = IntStream.range(0, 1200)
                .mapToObj(number -> "id: " + happens(3, "missed").id())
                .collect(Collectors.joining(","));

        try (EventClients clients = new EventClients()) {
            Client named = clients.connect(api.port(), PATH, "Last-Event-ID: " + first);
            Client asking = clients.connect(api.port(), PATH + "?after=" + first);
            long last = happens(3, "last").id();
            clients.await(LONG, each -> each.text().contains("id: " + last + "\n"));

            for (Client client : new Client[] {named, asking}) {
                String ids = client.text()
                        .lines()
                        .filter(line -> line.startsWith("id: "))
                        .collect(Collectors.joining(","));
                assertThat(ids).isEqualTo(missed + ",id: " + last);
            }
        }
    }

    @Test
    void a_filter_lets_only_its_batch_through_missed_or_new() {
        long before = happens(7, "before").id();
        happens(8, "not-missed");
        happens(7, "missed");

        try (EventClients clients = new EventClients()) {
            Client client = clients.connect(api.port(), PATH + "?batch=7&after=" + before);
            clients.await(LONG, each -> each.text().contains("\"missed\""));
            happens(8, "not-new");
            happens(7, "new");
            clients.await(LONG, each -> each.text().contains("\"new\""));

            assertThat(client.text()).doesNotContain("not-", "\"before\"");
        }
    }

    @Test
    void many_listen_at_once_hear_it_within_a_second_and_cost_no_thread_each() {
        nobodyListens();
        try (EventClients clients = new EventClients()) {
            for (int number = 0; number < MANY; number++) {
                clients.connect(api.port(), PATH);
            }
            clients.await(LONG, each -> each.text().contains("retry"));
            int threads = Thread.activeCount();
            int looks = events.looks.get();

            happens(3, "everybody");
            Duration took = clients.await(LONG, each -> each.text().contains("\"everybody\""));

            System.out.println(MANY + " listeners heard it after " + took);
            assertThat(took).isLessThan(Duration.ofSeconds(1));
            assertThat(threads).isLessThan(300);
            assertThat(events.looks.get() - looks).as("one poller for all").isLessThan(10);
        }
    }

    @Test
    void nobody_is_asked_while_nobody_listens() {
        nobodyListens();
        await().atMost(LONG).until(() -> {
            int looks = events.looks.get();
            return !looksAgain(looks);
        });
    }

    private boolean looksAgain(int looks) {
        try {
            await().atMost(Duration.ofMillis(800)).until(() -> events.looks.get() > looks);
            return true;
        } catch (org.awaitility.core.ConditionTimeoutException quiet) {
            return false;
        }
    }

    @Test
    void who_does_not_read_is_dropped_and_keeps_nobody_waiting() throws IOException {
        nobodyListens();
        try (Socket deaf = new Socket();
                EventClients clients = new EventClients()) {
            deaf.setReceiveBufferSize(1024);
            deaf.connect(new java.net.InetSocketAddress("127.0.0.1", api.port()));
            deaf.getOutputStream().write(("GET " + PATH + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes());
            clients.connect(api.port(), PATH);
            await().atMost(LONG).untilAsserted(() -> assertThat(hub.listeners()).isEqualTo(2));

            // More than the system itself keeps for somebody who does not read; the other one hears each in time.
            String large = "x".repeat(900_000);
            for (int number = 0; number < 12; number++) {
                long id = happens(3, large).id();
                clients.await(LONG, each -> each.text().contains("\nid: " + id + "\n"));
            }
            happens(3, "behind-it-all");

            clients.await(LONG, each -> each.text().contains("\"behind-it-all\""));
            await().atMost(LONG).untilAsserted(() -> assertThat(hub.listeners()).isEqualTo(1));
        }
    }

    @Test
    void too_many_are_told_to_come_later() {
        nobodyListens();
        try (EventClients clients = new EventClients()) {
            for (int number = 0; number < MANY + 5; number++) {
                clients.connect(api.port(), PATH);
            }
            clients.await(LONG, each -> each.text().contains("retry"));
            Client one = clients.connect(api.port(), PATH);

            clients.await(
                    LONG, each -> each.text().contains("retry") || each.text().contains("unavailable"));

            assertThat(one.text()).startsWith("HTTP/1.1 503").contains("application/problem+json");
        }
    }
}

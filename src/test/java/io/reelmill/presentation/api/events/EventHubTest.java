package io.reelmill.presentation.api.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.operation.Event;
import io.reelmill.presentation.api.FakeEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventHubTest {
    private final AtomicBoolean broken = new AtomicBoolean();
    private final FakeEvents kept = new FakeEvents();
    private final EventHub hub = new EventHub(
            new io.reelmill.core.operation.Events() {
                @Override
                public Event append(Event event) {
                    return kept.append(event);
                }

                @Override
                public List<Event> after(long id, int limit) {
                    fail();
                    return kept.after(id, limit);
                }

                @Override
                public List<Event> after(long id, long batch, int limit) {
                    fail();
                    return kept.after(id, batch, limit);
                }

                @Override
                public long newest() {
                    return kept.newest();
                }

                private void fail() {
                    if (broken.get()) {
                        throw new IllegalStateException("the database is away");
                    }
                }
            },
            new JsonMapper(),
            new EventHub.Pace(Duration.ofMillis(5), 3, 10));
    private final Ear ear = new Ear();

    private static final class Ear implements Listener {
        private final StringBuffer heard = new StringBuffer();
        private volatile boolean closed;

        @Override
        public OptionalLong batch() {
            return OptionalLong.empty();
        }

        @Override
        public boolean offer(byte[] bytes) {
            heard.append(new String(bytes, StandardCharsets.UTF_8));
            return !heard.toString().contains("full");
        }

        @Override
        public boolean idle() {
            return true;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private void happens(String what) {
        kept.append(new Event(0, Instant.EPOCH, 1, Optional.empty(), Event.Kind.BATCH_STARTED, Map.of("what", what)));
    }

    @AfterEach
    void stop() {
        hub.stop();
    }

    @Test
    void a_sign_of_life_comes_while_nothing_happens() {
        hub.start();
        hub.join(ear, OptionalLong.empty());

        await().until(() -> ear.heard.toString().contains(": still here\n\n"));
    }

    @Test
    void a_database_that_was_away_costs_no_event() {
        hub.start();
        hub.join(ear, OptionalLong.empty());
        broken.set(true);
        happens("meanwhile");
        await().until(() -> ear.heard.toString().contains("still here"));
        assertThat(ear.heard.toString()).doesNotContain("meanwhile");

        broken.set(false);

        await().until(() -> ear.heard.toString().contains("meanwhile"));
    }

    @Test
    void who_cannot_be_given_what_it_missed_is_to_come_again() {
        hub.start();
        happens("missed");
        broken.set(true);

        hub.join(ear, OptionalLong.of(0));

        await().until(() -> ear.closed);
    }

    @Test
    void who_is_full_is_closed() {
        hub.start();
        hub.join(ear, OptionalLong.empty());

        happens("full");

        await().until(() -> ear.closed);
    }

    @Test
    void a_stop_closes_all_and_a_new_start_listens_again() {
        hub.start();
        hub.join(ear, OptionalLong.empty());

        hub.stop();

        assertThat(ear.closed).isTrue();
        assertThat(hub.isRunning()).isFalse();
        hub.start();
        assertThat(hub.isRunning()).isTrue();
        Ear later = new Ear();
        hub.join(later, OptionalLong.empty());
        happens("again");
        await().until(() -> later.heard.toString().contains("again"));
    }
}

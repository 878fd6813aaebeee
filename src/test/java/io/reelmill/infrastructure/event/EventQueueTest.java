package io.reelmill.infrastructure.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.operation.Event;
import io.reelmill.shared.stub.LogLines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class EventQueueTest {
    @RegisterExtension
    private final LogLines log = new LogLines(EventQueueTest.class.getPackage());

    private static final Duration SOON = Duration.ofMillis(1);

    @Test
    void events_wait_for_a_database_that_is_away_and_it_is_told_once() {
        AtomicInteger failures = new AtomicInteger(8);
        Failing events = new Failing(event -> {
            if (failures.decrementAndGet() >= 0) {
                throw new DataAccessResourceFailureException("no connection");
            }
        });
        try (EventQueue queue = new EventQueue(events, SOON, 100)) {
            queue.put(event(1));
            queue.put(event(2));
            await().until(() -> events.all.size() == 2);
        }

        assertThat(events.all).extracting(Event::batch).containsExactly(1L, 2L);
        assertThat(log.lines().stream().filter(line -> line.contains("cannot be written down")))
                .hasSize(1);
        assertThat(log.toString()).contains("Events are written down again").doesNotContain("of this process");
    }

    @Test
    void an_event_that_the_database_refuses_for_itself_does_not_keep_others_waiting() {
        Failing events = new Failing(event -> {
            if (event.batch() == 1) {
                throw new DataIntegrityViolationException("too long");
            }
            if (event.batch() == 2) {
                throw new IllegalStateException("no JSON");
            }
        });
        try (EventQueue queue = new EventQueue(events, SOON, 100)) {
            List.of(1, 2, 3).forEach(batch -> queue.put(event(batch)));
        }

        assertThat(events.all).extracting(Event::batch).containsExactly(3L);
        assertThat(log.toString()).contains("too long", "no JSON", "2 events of this process were not written down");
    }

    @Test
    void what_does_not_fit_is_lost_and_the_work_goes_on() {
        CountDownLatch back = new CountDownLatch(1);
        Failing events = new Failing(event -> {
            if (back.getCount() > 0) {
                throw new CannotCreateTransactionException("away");
            }
        });
        try (EventQueue queue = new EventQueue(events, SOON, 2)) {
            for (int number = 0; number < 50; number++) {
                queue.put(event(number));
            }
            back.countDown();
        }

        assertThat(events.all).hasSizeBetween(2, 3);
        assertThat(log.toString())
                .contains("Too many events wait")
                .containsPattern("4[78] events of this process were not");
        assertThat(log.lines().stream().filter(line -> line.contains("Too many events wait")))
                .hasSize(1);
    }

    @Test
    void a_process_does_not_wait_for_a_database_that_is_away_when_it_ends() {
        Failing events = new Failing(event -> {
            throw new DataAccessResourceFailureException("no connection");
        });
        EventQueue queue = new EventQueue(events, Duration.ofHours(1), 100);
        List.of(1, 2, 3).forEach(batch -> queue.put(event(batch)));

        queue.close();

        assertThat(log.toString()).contains("3 events of this process were not written down");
    }

    private static Supplier<List<Event>> event(long batch) {
        return () -> List.of(
                new Event(0, Instant.EPOCH, batch, Optional.empty(), Event.Kind.BATCH_STARTED, Map.of("sessions", 1)));
    }

    private interface Failure {
        void of(Event event);
    }

    private static final class Failing extends RememberedEvents {
        private final Failure failure;

        Failing(Failure failure) {
            this.failure = failure;
        }

        @Override
        public Event append(Event event) {
            failure.of(event);
            return super.append(event);
        }
    }
}

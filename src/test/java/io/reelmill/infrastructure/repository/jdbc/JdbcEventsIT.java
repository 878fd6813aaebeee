package io.reelmill.infrastructure.repository.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reelmill.core.operation.Event;
import io.reelmill.core.operation.Events;
import io.reelmill.shared.stub.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcEventsIT {
    private static final int WRITERS = 6;
    private static final int EACH = 40;

    private final ServiceTables tables;

    JdbcEventsIT(TestDatabase database) {
        this.tables = ServiceTables.emptied(database);
    }

    @Test
    void what_is_written_down_can_be_read_as_it_was() {
        Map<String, Object> data = Map.of(
                "topic",
                "Bees \"dance\".\n🐝",
                "line",
                2,
                "seconds",
                30.5,
                "warnings",
                List.of(Map.of("code", "X")),
                "cost",
                Map.of("actual", "0.30"));

        Event written = tables.events().append(ServiceTables.ended(7, data));

        assertThat(written.id()).isPositive();
        assertThat(tables.events().after(written.id() - 1, 10)).containsExactly(written);
        assertThat(written)
                .isEqualTo(new Event(
                        written.id(),
                        ServiceTables.AT,
                        7,
                        Optional.of(ServiceTables.SESSION),
                        Event.Kind.SESSION_ENDED,
                        data));
    }

    @Test
    void they_are_read_in_pages_and_by_batch() {
        Events events = tables.events();
        Event first = events.append(ServiceTables.ended(1, Map.of()));
        Event second = events.append(new Event(
                0, ServiceTables.AT, 2, Optional.empty(), Event.Kind.BATCH_ENDED, Map.of("state", "COMPLETED")));
        Event third = events.append(ServiceTables.ended(1, Map.of()));

        assertThat(events.after(0, 2)).containsExactly(first, second);
        assertThat(events.after(second.id(), 2)).containsExactly(third);
        assertThat(events.after(0, 1, 10)).containsExactly(first, third);
        assertThat(events.after(first.id(), 1, 10)).containsExactly(third);
        assertThat(events.newest()).isEqualTo(third.id());
    }

    @Test
    void nothing_has_happened_in_the_beginning() {
        assertThat(tables.events().newest()).isZero();
        assertThat(tables.events().after(0, 10)).isEmpty();
    }

    @Test
    void whoever_reads_on_from_the_last_one_misses_none_however_many_write() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<Event> read = new ArrayList<>();
        try {
            List<Future<Void>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> pool.submit(writing(writer)))
                    .toList();
            boolean over;
            do {
                over = writers.stream().allMatch(Future::isDone);
                long last = read.isEmpty() ? 0 : read.get(read.size() - 1).id();
                read.addAll(tables.events().after(last, 1000));
            } while (!over);
            for (Future<Void> writer : writers) {
                writer.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(read).hasSize(WRITERS * EACH);
        assertThat(read).isEqualTo(tables.events().after(0, 1000));
    }

    private Callable<Void> writing(int writer) {
        return () -> {
            // Some events have more to write after their id is given than others.
            Events events = writer % 2 == 0 ? tables.events() : tables.events("a", "b", "c", "d", "e");
            for (int number = 0; number < EACH; number++) {
                events.append(ServiceTables.ended(writer, Map.of("line", number)));
            }
            return null;
        };
    }

    @Test
    void an_event_whose_delivery_cannot_be_written_down_has_not_happened() {
        assertThatThrownBy(() -> tables.events("a", "x".repeat(101)).append(ServiceTables.ended(1, Map.of())))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(tables.events().after(0, 10)).isEmpty();
        assertThat(tables.deliveries().pending()).isZero();
    }

    @Test
    void what_is_written_down_is_counted() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        MeteredEvents events = new MeteredEvents(tables.events(), meters);

        Event written = events.append(ServiceTables.ended(3, Map.of()));

        assertThat(meters.counter("reelmill.events", "event", "session.ended").count())
                .isEqualTo(1);
        assertThat(events.after(0, 1)).containsExactly(written);
        assertThat(events.after(0, 3, 1)).containsExactly(written);
        assertThat(events.newest()).isEqualTo(written.id());
    }
}

package io.reelmill.infrastructure.repository.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.operation.Deliveries;
import io.reelmill.core.operation.Deliveries.Delivery;
import io.reelmill.core.operation.Deliveries.GivenUp;
import io.reelmill.core.operation.Deliveries.Result;
import io.reelmill.core.operation.Event;
import io.reelmill.shared.stub.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcDeliveriesIT {
    private static final Duration HOLD = Duration.ofMinutes(2);

    private final ServiceTables tables;
    private final Deliveries deliveries;

    JdbcDeliveriesIT(TestDatabase database) {
        this.tables = ServiceTables.emptied(database);
        this.deliveries = tables.deliveries();
    }

    @Test
    void each_receiver_gets_the_event_once() {
        Event event = tables.events("a", "b").append(ServiceTables.ended(1, Map.of("requestId", "bees")));

        Delivery delivery = deliveries.claim("a", HOLD).orElseThrow();

        assertThat(delivery.event()).isEqualTo(event);
        assertThat(delivery.attempt()).isEqualTo(1);
        assertThat(deliveries.claim("a", HOLD)).isEmpty();
        assertThat(deliveries.claim("b", HOLD)).map(Delivery::event).contains(event);
        assertThat(deliveries.claim("c", HOLD)).isEmpty();
    }

    @Test
    void one_that_was_taken_is_gone() {
        tables.events("a").append(ServiceTables.ended(1, Map.of()));
        assertThat(deliveries.pending()).isEqualTo(1);

        deliveries.settle(deliveries.claim("a", HOLD).orElseThrow(), Result.TAKEN);

        assertThat(deliveries.pending()).isZero();
        pass(Duration.ofDays(1));
        assertThat(deliveries.claim("a", HOLD)).isEmpty();
    }

    @Test
    void one_that_failed_is_due_again_after_its_pause() {
        tables.events("a").append(ServiceTables.ended(1, Map.of()));
        deliveries.settle(
                deliveries.claim("a", HOLD).orElseThrow(), Result.failed("it answered 500", Duration.ofMinutes(5)));

        pass(Duration.ofMinutes(4));
        assertThat(deliveries.claim("a", HOLD)).isEmpty();
        pass(Duration.ofMinutes(2));
        assertThat(deliveries.claim("a", HOLD)).map(Delivery::attempt).contains(2);
        assertThat(deliveries.pending()).isEqualTo(1);
    }

    @Test
    void one_that_was_given_up_is_shown_and_not_due_any_more() {
        Event event = tables.events("a").append(ServiceTables.ended(1, Map.of()));
        Delivery delivery = deliveries.claim("a", HOLD).orElseThrow();

        deliveries.settle(delivery, Result.givenUp("x".repeat(2000)));

        pass(Duration.ofDays(1));
        assertThat(deliveries.claim("a", HOLD)).isEmpty();
        assertThat(deliveries.pending()).isZero();
        assertThat(deliveries.givenUp(10))
                .containsExactly(new GivenUp(delivery.id(), "a", event.id(), 1, "x".repeat(1000)));
    }

    @Test
    void events_that_cannot_be_read_are_given_up_and_keep_nothing_behind_them_from_being_told() {
        for (int line = 1; line <= 3; line++) {
            tables.events("a").append(ServiceTables.ended(1, Map.of("line", line)));
        }
        Event last = tables.events("a").append(ServiceTables.ended(1, Map.of("line", 4)));
        pass(Duration.ofSeconds(1));
        List<Long> ids = tables.jdbc()
                .sql("select id from event order by id")
                .query(Long.class)
                .list();
        spoil(ids.get(0), "kind = 'OF_TOMORROW'");
        spoil(ids.get(1), "data = '{'");
        tables.jdbc()
                .sql("delete from event where id = :id")
                .param("id", ids.get(2))
                .update();

        assertThat(deliveries.claim("a", HOLD)).map(Delivery::event).contains(last);

        assertThat(deliveries.pending()).isOne();
        assertThat(deliveries.givenUp(10))
                .extracting(GivenUp::event)
                .containsExactly(ids.get(2), ids.get(1), ids.get(0));
        assertThat(deliveries.givenUp(1).get(0).error()).isEqualTo("its event cannot be read");
    }

    private void spoil(long event, String what) {
        tables.jdbc()
                .sql("update event set " + what + " where id = :id")
                .param("id", event)
                .update();
    }

    @Test
    void one_whose_owner_died_is_due_again_and_the_dead_ones_word_does_not_count() {
        tables.events("a").append(ServiceTables.ended(1, Map.of()));
        Delivery dead = deliveries.claim("a", HOLD).orElseThrow();
        pass(HOLD.plusSeconds(1));
        Delivery living = deliveries.claim("a", HOLD).orElseThrow();

        deliveries.settle(dead, Result.TAKEN);
        deliveries.settle(dead, Result.givenUp("no"));

        assertThat(living.id()).isEqualTo(dead.id());
        assertThat(living.attempt()).isEqualTo(2);
        assertThat(deliveries.pending()).isEqualTo(1);
        deliveries.settle(living, Result.TAKEN);
        assertThat(deliveries.pending()).isZero();
    }

    @Test
    void many_who_claim_at_once_never_get_the_same() throws Exception {
        IntStream.range(0, 40).forEach(line -> tables.events("a").append(ServiceTables.ended(1, Map.of("line", line))));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Long> claimed = new ArrayList<>();
        try {
            List<Future<List<Long>>> claimers = IntStream.range(0, 4)
                    .mapToObj(number -> pool.submit(this::claimAll))
                    .toList();
            for (Future<List<Long>> claimer : claimers) {
                claimed.addAll(claimer.get());
            }
        } finally {
            pool.shutdown();
        }
        claimed.addAll(claimAll());

        assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
    }

    private List<Long> claimAll() {
        List<Long> mine = new ArrayList<>();
        for (Optional<Delivery> next = tables.deliveries().claim("a", HOLD);
                next.isPresent();
                next = tables.deliveries().claim("a", HOLD)) {
            mine.add(next.get().id());
        }
        return mine;
    }

    private void pass(Duration time) {
        tables.jdbc()
                .sql("update webhook_delivery set next_at = next_at - cast(:seconds as integer) * interval '1' second")
                .param("seconds", time.toSeconds())
                .update();
    }
}

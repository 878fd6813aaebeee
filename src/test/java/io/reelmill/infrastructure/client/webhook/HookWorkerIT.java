package io.reelmill.infrastructure.client.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.common.util.concurrent.Uninterruptibles;
import io.reelmill.core.operation.Deliveries;
import io.reelmill.core.operation.Event;
import io.reelmill.shared.stub.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class HookWorkerIT {
    private static final List<Integer> PAUSES = List.of(10, 60, 300, 1800, 7200, 21600);

    @Parameter
    private TestDatabase database;

    private Telling telling;
    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        telling = new Telling(database, "editor", "other");
        receiver = Receiver.inTheClear();
    }

    @AfterEach
    void close() {
        receiver.close();
        telling.close();
    }

    @Test
    void what_is_refused_is_told_again_later_until_it_is_taken() {
        HookWorker worker = telling.worker("editor", receiver);
        Event event = telling.happens(1);
        receiver.answers(500);

        assertThat(worker.deliverOne()).isTrue();
        assertThat(worker.deliverOne()).isFalse();
        telling.pass(Duration.ofSeconds(9));
        assertThat(worker.deliverOne()).isFalse();
        telling.pass(Duration.ofSeconds(2));
        assertThat(worker.deliverOne()).isTrue();
        receiver.answers(200);
        telling.pass(Duration.ofSeconds(61));
        assertThat(worker.deliverOne()).isTrue();

        telling.pass(Duration.ofDays(1));
        assertThat(worker.deliverOne()).isFalse();
        assertThat(ids(receiver)).containsExactly(event.id(), event.id(), event.id());
        assertThat(telling.counted("editor", "failed")).isEqualTo(2);
        assertThat(telling.counted("editor", "taken")).isEqualTo(1);
    }

    @Test
    void after_seven_attempts_it_is_given_up_and_can_be_seen() {
        HookWorker worker = telling.worker("editor", receiver);
        Event event = telling.happens(1);
        receiver.answers(302);

        for (int pause : PAUSES) {
            assertThat(worker.deliverOne()).isTrue();
            telling.pass(Duration.ofSeconds(pause - 5));
            assertThat(worker.deliverOne()).isFalse();
            telling.pass(Duration.ofSeconds(6));
        }
        assertThat(worker.deliverOne()).isTrue();
        telling.pass(Duration.ofDays(1));

        assertThat(worker.deliverOne()).isFalse();
        assertThat(receiver.told()).hasSize(7);
        assertThat(telling.counted("editor", "given-up")).isEqualTo(1);
        assertThat(telling.deliveries().givenUp(5)).singleElement().satisfies(given -> {
            assertThat(given.event()).isEqualTo(event.id());
            assertThat(given.attempts()).isEqualTo(7);
            assertThat(given.error()).isEqualTo("it answered 302; redirects are not followed");
        });
    }

    @Test
    void a_receiver_that_is_not_there_is_told_later() throws IOException {
        try (Receiver gone = Receiver.inTheClear()) {
            HookWorker worker = telling.worker("editor", gone);
            gone.close();
            telling.happens(1);

            assertThat(worker.deliverOne()).isTrue();

            assertThat(telling.counted("editor", "failed")).isEqualTo(1);
            // Of both receivers.
            assertThat(telling.deliveries().pending()).isEqualTo(2);
        }
    }

    @Test
    void one_that_cannot_be_sent_at_all_is_given_up_at_last_and_tells_no_address() {
        HookWorker worker = telling.worker("editor", receiver, telling.deliveries(), host -> {
            throw new IllegalArgumentException("no such host: " + host);
        });
        telling.happens(1);

        for (int pause : PAUSES) {
            assertThat(worker.deliverOne()).isTrue();
            telling.pass(Duration.ofSeconds(pause + 1));
        }
        assertThat(worker.deliverOne()).isTrue();
        telling.pass(Duration.ofDays(1));

        assertThat(worker.deliverOne()).isFalse();
        assertThat(telling.deliveries().givenUp(5))
                .singleElement()
                .satisfies(
                        given -> assertThat(given.error()).isEqualTo("it could not be sent: IllegalArgumentException"));
    }

    @Test
    void a_receiver_that_is_gone_for_good_is_told_nothing_more() {
        HookWorker worker = telling.worker("editor", receiver);
        telling.happens(1);
        telling.happens(2);
        receiver.answers(410);
        Deliverer deliverer = new Deliverer(List.of(worker), Duration.ofMillis(10));

        deliverer.start();
        await().until(worker::dismissed);
        deliverer.stop();

        assertThat(receiver.told()).hasSize(1);
        assertThat(telling.counted("editor", "given-up")).isEqualTo(1);
    }

    @Test
    void one_that_was_sent_but_not_noted_is_sent_again_with_the_same_ids() {
        Event event = telling.happens(1);
        HookWorker killed = telling.worker("editor", receiver, new KilledBeforeItNotes(telling.deliveries()));
        assertThatThrownBy(killed::deliverOne).isInstanceOf(IllegalStateException.class);
        HookWorker next = telling.worker("editor", receiver);
        assertThat(next.deliverOne()).isFalse();

        telling.pass(HookWorker.HOLD.plusSeconds(1));

        assertThat(next.deliverOne()).isTrue();
        assertThat(ids(receiver)).containsExactly(event.id(), event.id());
        assertThat(receiver.told())
                .extracting(told -> told.header("Reelmill-Delivery"))
                .containsOnly(receiver.told().get(0).header("Reelmill-Delivery"));
    }

    @Test
    void two_nodes_tell_everything_once() {
        List<Long> happened =
                IntStream.range(0, 30).mapToObj(telling::happens).map(Event::id).toList();
        List<Deliverer> nodes = IntStream.range(0, 2)
                .mapToObj(node -> new Deliverer(List.of(telling.worker("editor", receiver)), Duration.ofMillis(10)))
                .toList();

        nodes.forEach(Deliverer::start);
        assertThat(nodes).allMatch(Deliverer::isRunning);
        await().until(() -> receiver.told().size() >= 30 && telling.deliveries().pending() == 30);
        nodes.forEach(Deliverer::stop);

        assertThat(nodes).noneMatch(Deliverer::isRunning);
        assertThat(ids(receiver)).containsExactlyInAnyOrderElementsOf(happened);
    }

    @Test
    void a_slow_receiver_keeps_no_other_from_being_told() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (Receiver slow = Receiver.inTheClear()) {
            slow.answers(exchange -> Uninterruptibles.awaitUninterruptibly(over));
            Deliverer deliverer = new Deliverer(
                    List.of(telling.worker("other", slow), telling.worker("editor", receiver)), Duration.ofMillis(10));
            telling.happens(1);
            telling.happens(2);

            deliverer.start();
            await().until(() -> receiver.told().size() == 2);
            assertThat(slow.told()).hasSizeLessThanOrEqualTo(1);
            over.countDown();
            deliverer.stop();
        }
    }

    @Test
    void a_failing_database_is_waited_for() {
        telling.happens(1);
        Deliveries real = telling.deliveries();
        AwayAtFirst away = new AwayAtFirst(real);
        Deliverer deliverer = new Deliverer(List.of(telling.worker("editor", receiver, away)), Duration.ofMillis(10));

        deliverer.start();
        await().until(() -> receiver.told().size() == 1);
        deliverer.stop();

        assertThat(away.asked).isGreaterThan(3);
    }

    private static List<Long> ids(Receiver receiver) {
        return receiver.told().stream()
                .flatMapToLong(told -> LongStream.of(
                        JsonMapper.shared().readTree(told.body()).path("id").asLong()))
                .boxed()
                .toList();
    }

    private static class Through implements Deliveries {
        private final Deliveries real;

        Through(Deliveries real) {
            this.real = real;
        }

        @Override
        public Optional<Delivery> claim(String hook, Duration hold) {
            return real.claim(hook, hold);
        }

        @Override
        public void settle(Delivery delivery, Result result) {
            real.settle(delivery, result);
        }

        @Override
        public long pending() {
            return real.pending();
        }

        @Override
        public List<GivenUp> givenUp(int limit) {
            return real.givenUp(limit);
        }
    }

    private static final class KilledBeforeItNotes extends Through {
        KilledBeforeItNotes(Deliveries real) {
            super(real);
        }

        @Override
        public void settle(Delivery delivery, Result result) {
            throw new IllegalStateException("killed");
        }
    }

    private static final class AwayAtFirst extends Through {
        private volatile int asked;

        AwayAtFirst(Deliveries real) {
            super(real);
        }

        @Override
        public Optional<Delivery> claim(String hook, Duration hold) {
            asked = asked + 1;
            if (asked <= 3) {
                throw new IllegalStateException("away");
            }
            return super.claim(hook, hold);
        }
    }
}

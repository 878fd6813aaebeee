package io.reelmill.infrastructure.repository.jdbc;

import static io.reelmill.core.provider.Orders.clip;
import static io.reelmill.core.provider.Orders.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.InMemoryLedger;
import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.Orders;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.provider.Purchase.State;
import io.reelmill.core.session.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** What surrounds the ledger: patience when its database is away, and a count of what is spent. */
class SpentLedgerTest {
    private static final Budget NO_LIMIT = Budget.unlimited("USD");

    private final InMemoryLedger memory = new InMemoryLedger();
    private final List<Duration> pauses = new ArrayList<>();
    private int away;

    /** Cannot be written to so many times. */
    private final class Failing implements Ledger {
        @Override
        public Purchase intend(Order order, Budget budget) {
            return memory.intend(order, budget);
        }

        @Override
        public void note(Purchase purchase) {
            if (away-- > 0) {
                throw new DataAccessResourceFailureException("no connection");
            }
            memory.note(purchase);
        }

        @Override
        public Optional<Purchase> latest(SessionId session, String item, String sha256) {
            return memory.latest(session, item, sha256);
        }

        @Override
        public List<Purchase> of(SessionId session) {
            return memory.of(session);
        }

        @Override
        public List<Purchase> of(long batch) {
            return memory.of(batch);
        }
    }

    private final Ledger patient = new PatientLedger(new Failing(), pauses::add);

    private State state() {
        return patient.of(Orders.ONE).get(0).state();
    }

    @Test
    void the_name_of_an_accepted_order_is_written_when_the_database_is_back() {
        Purchase intent = patient.intend(clip(1, "0.40"), NO_LIMIT);
        away = 8;

        patient.note(intent.ordered("operation"));

        assertThat(patient.latest(Orders.ONE, "clip:0001", intent.order().sha256()))
                .hasValueSatisfying(known -> assertThat(known.operation()).contains("operation"));
        assertThat(pauses).hasSize(8).startsWith(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(pauses).last().isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void after_some_minutes_it_is_given_up() {
        Purchase intent = patient.intend(clip(1, "0.40"), NO_LIMIT);
        away = 100;

        assertThatThrownBy(() -> patient.note(intent.ordered("operation")))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(5));
    }

    @Test
    void a_stop_has_it_written_once_more_without_a_pause() {
        Ledger stopping = new PatientLedger(new Failing(), pause -> {
            throw new CancellationException();
        });
        Purchase intent = stopping.intend(clip(1, "0.40"), NO_LIMIT);
        away = 1;

        stopping.note(intent.ordered("operation"));

        assertThat(state()).isEqualTo(State.ORDERED);
    }

    @Test
    void what_was_never_intended_is_no_reason_to_wait() {
        Purchase intent = memory.intend(clip(1, "0.40"), NO_LIMIT);

        assertThatThrownBy(() -> new PatientLedger(new InMemoryLedger(), pauses::add).note(intent))
                .isInstanceOf(IllegalStateException.class);
        assertThat(pauses).isEmpty();
    }

    @Test
    void what_is_spent_is_counted_by_provider_and_what_may_be_apart() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Ledger counted = new MeteredLedger(patient, meters);
        Purchase one = counted.intend(clip(1, "0.40"), NO_LIMIT);
        Purchase two = counted.intend(clip(2, "0.60"), NO_LIMIT);
        Purchase three = counted.intend(clip(3, "5"), NO_LIMIT);
        counted.note(one.delivered(usd("0.35")));
        counted.note(one.delivered(usd("0.35")).ended(State.PERHAPS_CHARGED, "its file is lost"));
        counted.note(two.ended(State.IN_DOUBT, "lost"));
        counted.note(two.ended(State.WRITTEN_OFF, "given up"));
        counted.note(three.ended(State.DECLINED, "503"));

        assertThat(meters.get("reelmill.spend")
                        .tags("provider", "veo", "currency", "USD")
                        .counter()
                        .count())
                .isEqualTo(0.35);
        assertThat(meters.get("reelmill.spend.perhaps").counter().count()).isEqualTo(0.6);
        assertThat(counted.of(Orders.ONE)).hasSize(3);
        assertThat(counted.of(1)).hasSize(3);
        assertThat(counted.latest(Orders.ONE, "clip:0003", three.order().sha256()))
                .isPresent();
    }
}

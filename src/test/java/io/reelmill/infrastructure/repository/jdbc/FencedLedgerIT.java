package io.reelmill.infrastructure.repository.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.operation.Leases.Lease;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.BudgetReachedException;
import io.reelmill.core.provider.Orders;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.provider.Purchase.State;
import io.reelmill.core.provider.Purchases;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.OwnershipLostException;
import io.reelmill.shared.stub.TestDatabase;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The ledger of a process whose batch may have moved to another one. */
@ParameterizedClass
@EnumSource
class FencedLedgerIT {
    private static final Budget NO_LIMIT = Budget.unlimited("USD");
    private static final String NAME = "0123456789abcdef".repeat(4);

    private final TestDatabase database;
    private LeaseNode old;
    private LeaseNode next;

    FencedLedgerIT(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void a_batch() {
        LeaseNode.empty(database);
        old = new LeaseNode(database, "old");
        next = new LeaseNode(database, "next");
        old.queue(Orders.ONE, 7, 2);
        take(Optional.empty());
    }

    private void take(Optional<BigDecimal> budget) {
        Lease lease = old.leases
                .take(NAME, new Wishes(Doubts.KEPT, budget, Optional.empty()))
                .orElseThrow();
        old.leases.bind(lease, 7);
    }

    private void moves() {
        old.end(NAME);
        assertThat(next.leases.takeOver(NAME)).isPresent();
    }

    private Purchase seen() {
        return next.ledger.of(7).get(0);
    }

    @Test
    void a_stale_token_buys_nothing_although_its_owner_does_not_know_it_yet() {
        moves();

        assertThatThrownBy(() -> old.ledger.intend(Orders.clip(1, "0.40"), NO_LIMIT))
                .isInstanceOf(OwnershipLostException.class)
                .hasMessageContaining("Batch 7 is not this process' any more");

        assertThat(next.ledger.of(7)).isEmpty();
        old.keeper.watch();
        assertThat(old.told).as("it knows it now").containsExactly("lost 7");
        assertThat(next.ledger.intend(Orders.clip(1, "0.40"), NO_LIMIT).state()).isEqualTo(State.INTENDED);
    }

    @Test
    void the_name_of_an_order_is_never_lost_and_nothing_more_is_done_with_it() {
        Purchase intent = old.ledger.intend(Orders.clip(1, "0.40"), NO_LIMIT);
        moves();

        assertThatThrownBy(() -> old.ledger.note(intent.ordered("operation/1")))
                .isInstanceOf(OwnershipLostException.class);

        assertThat(seen().state()).isEqualTo(State.ORDERED);
        assertThat(seen().operation()).contains("operation/1");
    }

    @Test
    void a_name_that_comes_late_ends_the_doubt() {
        Purchase intent = old.ledger.intend(Orders.clip(1, "0.40"), NO_LIMIT);
        moves();
        next.ledger.note(seen().ended(State.IN_DOUBT, "nobody knows"));

        assertThatThrownBy(() -> old.ledger.note(intent.ordered("operation/1")))
                .isInstanceOf(OwnershipLostException.class);

        assertThat(seen().state()).isEqualTo(State.ORDERED);
        assertThat(seen().operation()).contains("operation/1");
    }

    @Test
    void what_the_new_owner_writes_forgets_no_name_that_came_meanwhile() {
        Purchase intent = old.ledger.intend(Orders.clip(1, "0.40"), NO_LIMIT);
        moves();
        Purchase withoutName = seen();
        assertThatThrownBy(() -> old.ledger.note(intent.ordered("operation/1")))
                .isInstanceOf(OwnershipLostException.class);

        next.ledger.note(withoutName.ended(State.IN_DOUBT, "nobody knows"));

        assertThat(seen().operation()).contains("operation/1");
    }

    @Test
    void that_an_order_was_declined_is_told_and_that_it_was_given_up_is_not() {
        Purchase intent = old.ledger.intend(Orders.clip(1, "0.40"), NO_LIMIT);
        moves();

        assertThatThrownBy(() -> old.ledger.note(intent.ended(State.WRITTEN_OFF, "asked for again")))
                .isInstanceOf(OwnershipLostException.class);
        assertThat(seen().state()).isEqualTo(State.INTENDED);
        assertThatThrownBy(() -> old.ledger.note(intent.ended(State.DECLINED, "stopped before it was sent")))
                .isInstanceOf(OwnershipLostException.class);

        assertThat(seen().state()).isEqualTo(State.DECLINED);
        assertThat(seen().reason()).contains("stopped before it was sent");
    }

    @Test
    void what_was_paid_is_told_and_the_new_owner_s_verdict_stays() {
        Purchase intent = old.ledger.intend(Orders.clip(1, "0.40"), NO_LIMIT);
        moves();
        next.ledger.note(seen().ended(State.WRITTEN_OFF, "it was asked for again"));

        assertThatThrownBy(
                        () -> old.ledger.note(intent.delivered(Optional.of(new Cost(new BigDecimal("0.35"), "USD")))))
                .isInstanceOf(OwnershipLostException.class);

        assertThat(seen().state()).isEqualTo(State.WRITTEN_OFF);
        assertThat(seen().reason()).contains("it was asked for again");
        assertThat(seen().charged()).contains(new Cost(new BigDecimal("0.35"), "USD"));
    }

    @Test
    void an_order_under_its_name_is_the_new_owner_s() {
        Purchase ordered = old.ledger.intend(Orders.clip(1, "0.40"), NO_LIMIT).ordered("operation/1");
        old.ledger.note(ordered);
        moves();

        assertThatThrownBy(() -> old.ledger.note(ordered.ended(State.PERHAPS_CHARGED, "it took too long")))
                .isInstanceOf(OwnershipLostException.class);

        assertThat(seen().state()).as("is still waited for").isEqualTo(State.ORDERED);
    }

    @Test
    void the_launch_s_budget_stands_above_the_settings_and_survives_a_take_over() {
        old.leases.release(old.leases.of(7).orElseThrow(), false);
        take(Optional.of(new BigDecimal("0.90")));
        Budget small = limit("0.10");
        old.ledger.intend(Orders.clip(1, "0.40"), small);
        moves();

        next.ledger.intend(Orders.clip(2, "0.40"), small);

        assertThatThrownBy(() -> next.ledger.intend(Orders.clip(3, "0.40"), small))
                .isInstanceOf(BudgetReachedException.class)
                .hasMessageContaining("The session may cost 0.9 USD");
    }

    @Test
    void a_session_that_was_refused_for_the_money_gets_more_of_it_by_its_next_launch() {
        Purchases purchases = new Purchases(new PatientLedger(old.ledger, pause -> {}), limit("0.10"));
        assertThatThrownBy(() -> purchases.intend(Orders.clip(1, "0.40"))).isInstanceOf(BudgetReachedException.class);
        assertThatThrownBy(() -> purchases.intend(Orders.clip(2, "0.05"))).isInstanceOf(BudgetReachedException.class);

        old.leases.release(old.leases.of(7).orElseThrow(), false);
        take(Optional.of(new BigDecimal("0.90")));

        assertThat(purchases.intend(Orders.clip(1, "0.40")).state()).isEqualTo(State.INTENDED);
    }

    private static Budget limit(String session) {
        return new Budget(
                Optional.empty(),
                Optional.of(new BigDecimal(session)),
                BigDecimal.ZERO,
                "USD",
                Budget.WhenReached.STOP);
    }

    @Test
    void a_lease_does_not_move_while_its_owner_writes() throws Exception {
        old.end(NAME);
        CompletableFuture<Optional<Lease>> wished = new CompletableFuture<>();
        old.transactions.executeWithoutResult(status -> {
            assertThat(old.fence.ask(7).refusal()).isEmpty();
            Thread taker = new Thread(() -> wished.complete(next.leases.takeOver(NAME)));
            taker.setDaemon(true);
            taker.start();
            assertThatThrownBy(() -> wished.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        });

        assertThat(wished.get(30, TimeUnit.SECONDS)).isPresent();
    }

    @Test
    void a_process_frozen_while_it_writes_keeps_no_lease_from_moving() {
        old.transactions.executeWithoutResult(status -> {
            if (database == TestDatabase.POSTGRESQL) {
                assertThat(old.jdbc
                                .sql("show idle_in_transaction_session_timeout")
                                .query(String.class)
                                .single())
                        .isEqualTo("10s");
            }
        });
    }

    @Test
    void a_purchase_that_nobody_intended_is_refused() {
        Purchase intent = old.ledger.intend(Orders.clip(1, "0.40"), NO_LIMIT);
        old.jdbc.sql("delete from purchase").update();

        assertThatThrownBy(() -> old.ledger.note(intent.ordered("operation/1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(intent.id());
    }
}

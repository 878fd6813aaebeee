package io.reelmill.core.provider;

import static io.reelmill.core.provider.Orders.ONE;
import static io.reelmill.core.provider.Orders.TWO;
import static io.reelmill.core.provider.Orders.batch;
import static io.reelmill.core.provider.Orders.clip;
import static io.reelmill.core.provider.Orders.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.session.Cost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every ledger keeps to. The sessions one and two are of batch 7. */
public abstract class LedgerContract {
    protected static final long BATCH = 7;
    protected static final Budget NO_LIMIT = Budget.unlimited("USD");

    protected abstract Ledger ledger();

    @Test
    void an_intent_is_written_down_before_anything_else_is_known_of_it() {
        Purchase intent = ledger().intend(clip(1, "0.40"), NO_LIMIT);

        assertThat(intent.state()).isEqualTo(Purchase.State.INTENDED);
        assertHolds(intent);
    }

    @Test
    void notes_replace_each_other_and_keep_everything() {
        Purchase ordered = ledger().intend(clip(1, "0.40"), NO_LIMIT).ordered("projects/p/operations/1");
        ledger().note(ordered);
        assertHolds(ordered);

        Purchase delivered = ordered.delivered(usd("0.39"));
        ledger().note(delivered);
        assertHolds(delivered);

        Purchase doubted = delivered.ended(Purchase.State.IN_DOUBT, "lost\n" + "x".repeat(5000));
        ledger().note(doubted);
        assertHolds(doubted);
    }

    @Test
    void what_is_charged_in_another_currency_or_for_nothing_leaves_the_estimate_alone() {
        Order order = Orders.of(ONE, "clip:0001", Optional.of(new Cost(new BigDecimal("0.4"), "EUR")));
        Purchase delivered = ledger().intend(order, NO_LIMIT).delivered(Optional.of(Cost.NOTHING));
        ledger().note(delivered);

        assertHolds(delivered);
    }

    @Test
    void a_small_amount_is_not_lost() {
        ledger().note(ledger().intend(clip(1, "0.000000075"), NO_LIMIT).delivered(usd("0.0000000003")));

        Purchase kept = ledger().of(ONE).get(0);
        assertThat(kept.order().estimate()).isEqualTo(usd("0.000000075"));
        assertThat(kept.charged()).isEqualTo(usd("0.0000000003"));
    }

    @Test
    void unknown_amounts_stay_unknown() {
        ledger().note(ledger().intend(Orders.of(ONE, "script", Optional.empty()), NO_LIMIT)
                .delivered(Optional.empty()));

        assertThat(ledger().of(ONE).get(0).order().estimate()).isEmpty();
        assertThat(ledger().of(ONE).get(0).charged()).isEmpty();
    }

    @Test
    void nothing_is_noted_of_what_was_never_intended() {
        Purchase intent = ledger().intend(clip(1, "0.40"), NO_LIMIT);
        Purchase foreign = new Purchase(
                "no such id",
                intent.order(),
                intent.state(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                intent.intendedAt());

        assertThatThrownBy(() -> ledger().note(foreign))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no such id");
    }

    @Test
    void the_latest_purchase_is_the_last_of_the_same_words_for_the_same_item() {
        Purchase first = ledger().intend(clip(1, "0.40"), NO_LIMIT);
        Purchase second = ledger().intend(clip(1, "0.40"), NO_LIMIT);
        ledger().intend(clip(2, "0.40"), NO_LIMIT);
        Purchase other = ledger().intend(Orders.of(TWO, "clip:0001", usd("0.40")), NO_LIMIT);
        ledger().note(first.ended(Purchase.State.DECLINED, "noted last, and still the first"));
        String words = first.order().sha256();

        assertThat(ledger().latest(ONE, "clip:0001", words)).map(Purchase::id).contains(second.id());
        assertThat(ledger().latest(TWO, "clip:0001", words)).map(Purchase::id).contains(other.id());
        assertThat(ledger().latest(ONE, "clip:0001", "bb")).isEmpty();
        assertThat(ledger().latest(ONE, "clip:0003", words)).isEmpty();
    }

    @Test
    void purchases_are_listed_in_the_order_of_their_intents() {
        List<String> ids = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            ids.add(ledger().intend(clip(number, "0.40"), NO_LIMIT).id());
        }
        String other =
                ledger().intend(Orders.of(TWO, "script", usd("0.01")), NO_LIMIT).id();

        assertThat(ledger().of(ONE)).extracting(Purchase::id).containsExactlyElementsOf(ids);
        ids.add(other);
        assertThat(ledger().of(BATCH)).extracting(Purchase::id).containsExactlyElementsOf(ids);
    }

    @Test
    void the_last_money_may_be_spent_and_nothing_beyond_it() {
        ledger().intend(clip(1, "0.60"), batch("1"));
        ledger().intend(Orders.of(TWO, "clip:0001", usd("0.40")), batch("1"));

        assertThatThrownBy(() -> ledger().intend(clip(2, "0.000001"), batch("1")))
                .isInstanceOf(BudgetReachedException.class)
                .hasMessageContaining("The batch may cost 1");
        assertThat(ledger().of(BATCH)).hasSize(2);
        assertThat(ledger().intend(clip(2, "0.40"), batch("1.4")).state())
                .as("a higher budget goes on")
                .isEqualTo(Purchase.State.INTENDED);
    }

    @Test
    void a_session_has_a_limit_of_its_own_and_the_row_s_comes_first() {
        Budget budget = new Budget(
                Optional.empty(), Optional.of(BigDecimal.ONE), BigDecimal.ZERO, "USD", Budget.WhenReached.STOP);
        ledger().intend(Orders.of(TWO, "clip:0001", usd("5")), NO_LIMIT);
        ledger().intend(clip(1, "0.80"), budget);

        assertThatThrownBy(() -> ledger().intend(clip(2, "0.80"), budget))
                .isInstanceOf(BudgetReachedException.class)
                .hasMessageContaining("The session may cost 1");
        ledger().intend(Orders.within(clip(2, "0.80"), "2"), budget);
        assertThatThrownBy(() -> ledger().intend(Orders.within(clip(3, "0.10"), "0"), NO_LIMIT))
                .isInstanceOf(BudgetReachedException.class);
    }

    @Test
    void what_was_declined_weighs_nothing_and_what_was_charged_weighs_that() {
        ledger().note(ledger().intend(clip(1, "0.90"), batch("1")).ended(Purchase.State.DECLINED, "429"));
        ledger().note(ledger().intend(clip(2, "0.90"), batch("1")).delivered(usd("0.50")));
        ledger().note(ledger().intend(clip(3, "0.40"), batch("1")).ended(Purchase.State.PERHAPS_CHARGED, "filtered"));

        assertThatThrownBy(() -> ledger().intend(clip(4, "0.11"), batch("1")))
                .isInstanceOf(BudgetReachedException.class);
        ledger().intend(clip(4, "0.10"), batch("1"));
    }

    @Test
    void what_was_written_off_or_is_in_doubt_weighs_what_it_may_have_cost() {
        ledger().note(ledger().intend(clip(1, "0.50"), batch("1")).ended(Purchase.State.WRITTEN_OFF, "lost"));
        ledger().note(ledger().intend(clip(2, "0.50"), batch("1")).ended(Purchase.State.IN_DOUBT, "lost"));

        assertThatThrownBy(() -> ledger().intend(clip(3, "0.01"), batch("1")))
                .isInstanceOf(BudgetReachedException.class);
    }

    @Test
    void a_charge_is_not_taken_back_by_what_happens_later() {
        Purchase delivered = ledger().intend(clip(1, "0.90"), batch("1")).delivered(usd("0.90"));
        ledger().note(delivered);
        ledger().note(delivered.ended(Purchase.State.DECLINED, "not known any more"));

        assertThatThrownBy(() -> ledger().intend(clip(2, "0.20"), batch("1")))
                .isInstanceOf(BudgetReachedException.class);
    }

    @Test
    void a_limit_needs_prices_and_no_limit_needs_none() {
        Order unpriced = Orders.of(ONE, "script", Optional.empty());
        assertThatThrownBy(() -> ledger().intend(unpriced, batch("100")))
                .isInstanceOf(BudgetReachedException.class)
                .hasMessageContaining("not known");
        assertThatThrownBy(() -> ledger().intend(Orders.within(unpriced, "100"), NO_LIMIT))
                .isInstanceOf(BudgetReachedException.class);
        assertThat(ledger().of(BATCH)).isEmpty();

        ledger().intend(unpriced, NO_LIMIT);
        assertThatThrownBy(() -> ledger().intend(clip(1, "0.01"), batch("100")))
                .as("an earlier order may have cost anything")
                .isInstanceOf(BudgetReachedException.class);
    }

    @Test
    void another_currency_cannot_be_weighed() {
        Order euros = Orders.of(ONE, "script", Optional.of(new Cost(new BigDecimal("0.01"), "EUR")));
        assertThatThrownBy(() -> ledger().intend(euros, batch("100"))).isInstanceOf(BudgetReachedException.class);

        ledger().intend(euros, NO_LIMIT);
        assertThatThrownBy(() -> ledger().intend(clip(1, "0.01"), batch("100")))
                .isInstanceOf(BudgetReachedException.class);
    }

    @Test
    void orders_at_the_same_time_never_take_more_than_there_is() throws Exception {
        int threads = 12;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int at = 0; at < threads; at++) {
            Order order = Orders.of(at % 2 == 0 ? ONE : TWO, "clip:" + at, usd("0.40"));
            tasks.add(() -> {
                start.await(20, TimeUnit.SECONDS);
                return placed(order);
            });
        }
        int placed = 0;
        try {
            for (Future<Boolean> task : pool.invokeAll(tasks)) {
                placed += task.get() ? 1 : 0;
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(placed).isEqualTo(5);
        assertThat(ledger().of(BATCH)).hasSize(5);
    }

    /** Amounts are the same whatever their decimals. */
    private void assertHolds(Purchase purchase) {
        assertThat(ledger().of(ONE))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(List.of(purchase));
    }

    private boolean placed(Order order) {
        try {
            ledger().intend(order, batch("2"));
            return true;
        } catch (BudgetReachedException reached) {
            return false;
        }
    }
}

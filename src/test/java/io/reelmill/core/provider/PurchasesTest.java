package io.reelmill.core.provider;

import static io.reelmill.core.provider.Orders.ONE;
import static io.reelmill.core.provider.Orders.batch;
import static io.reelmill.core.provider.Orders.clip;
import static io.reelmill.core.provider.Orders.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.Purchase.State;
import io.reelmill.core.session.Cost;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PurchasesTest {
    private static final Order CHEAP = clip(1, "0.02");
    private static final Order DEAR = clip(1, "0.03");
    private static final Budget PLENTY = batch("100");

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Purchases purchases = ledger.purchases(PLENTY);
    private final Deque<RuntimeException> faults = new ArrayDeque<>();
    private int asked;

    private Supplier<Sale<String>> seller() {
        return () -> {
            asked++;
            if (!faults.isEmpty()) {
                throw faults.pop();
            }
            return new Sale<>("goods", usd("0.01"));
        };
    }

    private Sale<String> buy(Order order) {
        return purchases.buy(order, seller());
    }

    private Purchase earlier(Order order, State state) {
        Purchase purchase = ledger.intend(order, PLENTY);
        if (state == State.DELIVERED) {
            purchase = purchase.delivered(usd("0.03"));
        } else if (state != State.INTENDED) {
            purchase = purchase.ended(state, "what happened then");
        }
        ledger.note(purchase);
        return purchase;
    }

    private List<State> states() {
        return ledger.all().stream().map(Purchase::state).toList();
    }

    @Test
    void the_intent_is_in_the_ledger_while_the_provider_is_asked() {
        Sale<String> sale = purchases.buy(DEAR, () -> {
            assertThat(states()).containsExactly(State.INTENDED);
            return new Sale<>("goods", usd("0.025"));
        });

        assertThat(sale.goods()).isEqualTo("goods");
        assertThat(ledger.history()).containsExactly(State.INTENDED, State.DELIVERED);
        assertThat(ledger.all().get(0).charged()).isEqualTo(usd("0.025"));
    }

    @Test
    void what_is_free_goes_by_the_ledger() {
        buy(Orders.of(ONE, "script", Optional.of(Cost.NOTHING)));

        assertThat(asked).isOne();
        assertThat(ledger.all()).isEmpty();
    }

    @Test
    void what_the_provider_has_not_begun_costs_nothing() {
        faults.add(new TransientProviderException("503", Optional.empty(), null));

        assertThatThrownBy(() -> buy(CHEAP)).isInstanceOf(TransientProviderException.class);
        assertThat(asked).isOne();
        assertThat(states()).containsExactly(State.DECLINED);
    }

    @Test
    void a_cheap_answer_that_was_lost_is_asked_for_again_and_both_are_in_the_ledger() {
        faults.add(TransientProviderException.lostAnswer("reset", null));

        assertThat(buy(CHEAP).goods()).isEqualTo("goods");
        assertThat(states()).containsExactly(State.WRITTEN_OFF, State.DELIVERED);
        assertThat(ledger.all().get(0).reason()).contains("reset; it was asked for again");
    }

    @Test
    void a_cheap_answer_is_asked_for_three_times_at_most() {
        for (int at = 0; at < 5; at++) {
            faults.add(TransientProviderException.lostAnswer("reset " + at, null));
        }

        assertThatThrownBy(() -> buy(CHEAP)).hasMessage("reset 2");
        assertThat(asked).isEqualTo(3);
        assertThat(states()).containsExactly(State.WRITTEN_OFF, State.WRITTEN_OFF, State.WRITTEN_OFF);
    }

    @Test
    void a_dear_answer_that_was_lost_is_in_doubt() {
        faults.add(TransientProviderException.lostAnswer("reset", null));

        assertThatThrownBy(() -> buy(DEAR))
                .isInstanceOf(InDoubtException.class)
                .hasMessageContaining("clip:0001", "0.03 USD", "--buy-again");
        assertThat(asked).isOne();
        assertThat(states()).containsExactly(State.IN_DOUBT);
    }

    @Test
    void an_answer_without_a_price_that_was_lost_is_in_doubt() {
        faults.add(TransientProviderException.lostAnswer("reset", null));
        Order order = Orders.of(ONE, "script", Optional.empty());

        assertThatThrownBy(() -> ledger.purchases(Budget.unlimited("USD")).buy(order, seller()))
                .isInstanceOf(InDoubtException.class)
                .hasMessageContaining("an unknown amount");
    }

    @Test
    void refusals_are_closed_by_whether_they_cost() {
        faults.add(RefusedException.byPolicy("no hands"));
        faults.add(RefusedException.filtered("kept back"));
        assertThatThrownBy(() -> buy(CHEAP)).hasMessage("no hands");
        assertThatThrownBy(() -> buy(CHEAP)).hasMessage("kept back");

        assertThat(states()).containsExactly(State.DECLINED, State.PERHAPS_CHARGED);
        assertThatThrownBy(() -> buy(CHEAP))
                .isInstanceOf(RefusedException.class)
                .hasMessage("kept back; the same words are not ordered again");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void a_wrong_setting_is_closed_as_declined() {
        faults.add(new MisconfiguredException("no such model"));

        assertThatThrownBy(() -> buy(DEAR)).isInstanceOf(MisconfiguredException.class);
        assertThat(states()).containsExactly(State.DECLINED);
    }

    @Test
    void a_stop_before_the_call_costs_nothing() {
        faults.add(new CancellationException());

        assertThatThrownBy(() -> buy(DEAR)).isInstanceOf(CancellationException.class);
        assertThat(states()).containsExactly(State.DECLINED);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTENDED", "IN_DOUBT"})
    void a_cheap_order_of_a_run_that_died_is_written_off_and_placed_again(State state) {
        earlier(CHEAP, state);

        assertThat(buy(CHEAP).goods()).isEqualTo("goods");
        assertThat(states()).containsExactly(State.WRITTEN_OFF, State.DELIVERED);
    }

    @ParameterizedTest
    @EnumSource(names = {"INTENDED", "IN_DOUBT"})
    void a_dear_order_of_a_run_that_died_waits_for_the_user_s_word(State state) {
        earlier(DEAR, state);

        assertThatThrownBy(() -> buy(DEAR)).isInstanceOf(InDoubtException.class);
        assertThatThrownBy(() -> buy(DEAR)).isInstanceOf(InDoubtException.class);
        assertThat(asked).isZero();
        assertThat(states()).containsExactly(State.IN_DOUBT);
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "WRITTEN_OFF"})
    void what_was_declined_or_given_up_is_bought(State state) {
        earlier(DEAR, state);

        assertThat(buy(DEAR).goods()).isEqualTo("goods");
        assertThat(states()).containsExactly(state, State.DELIVERED);
    }

    @Test
    void what_was_delivered_and_lost_is_bought_again_only_when_it_is_cheap() {
        earlier(CHEAP, State.DELIVERED);
        buy(CHEAP);
        assertThat(states()).containsExactly(State.DELIVERED, State.DELIVERED);

        earlier(clip(2, "0.03"), State.DELIVERED);
        assertThatThrownBy(() -> buy(clip(2, "0.03")))
                .isInstanceOf(InDoubtException.class)
                .hasMessageContaining("is lost", "0.03 USD again", "--buy-again");
        assertThatThrownBy(() -> buy(clip(2, "0.03")))
                .as("the same words every time")
                .hasMessageContaining("is lost");
        assertThat(asked).isOne();
        assertThat(ledger.all().get(2).charged()).as("and it stays paid").isEqualTo(usd("0.03"));
    }

    @Test
    void what_was_delivered_once_is_never_closed_as_declined() {
        Purchase delivered = earlier(DEAR, State.DELIVERED);

        purchases.close(delivered, new TransientProviderException("not found", Optional.empty(), null));

        assertThat(states()).containsExactly(State.PERHAPS_CHARGED);
    }

    @Test
    void a_budget_that_is_reached_stops_or_makes_way_for_the_next_provider() {
        Budget stop = batch("0.01");
        assertThatThrownBy(() -> ledger.purchases(stop).buy(DEAR, seller())).isInstanceOf(BudgetReachedException.class);

        Budget next =
                new Budget(stop.batch(), Optional.empty(), BigDecimal.ZERO, "USD", Budget.WhenReached.NEXT_PROVIDER);
        assertThatThrownBy(() -> ledger.purchases(next).buy(DEAR, seller()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("may cost 0.01");
        assertThat(asked).isZero();
        assertThat(ledger.all()).isEmpty();
    }

    @Test
    void a_row_s_limit_comes_before_the_one_for_all_sessions() {
        Budget budget = new Budget(
                Optional.empty(), Optional.of(BigDecimal.TEN), BigDecimal.ZERO, "USD", Budget.WhenReached.STOP);

        assertThat(budget.sessionLimit(Optional.of(BigDecimal.ONE))).contains(BigDecimal.ONE);
        assertThat(budget.sessionLimit(Optional.empty())).contains(BigDecimal.TEN);
        assertThat(Budget.unlimited("EUR").sessionLimit(Optional.empty())).isEmpty();
        assertThat(purchases.budget()).isEqualTo(PLENTY);
    }

    @Test
    void a_session_that_was_refused_for_the_money_buys_nothing_smaller_either() {
        Purchases poor = ledger.purchases(batch("0.05"));
        assertThatThrownBy(() -> poor.buy(clip(1, "0.06"), seller())).isInstanceOf(BudgetReachedException.class);

        assertThatThrownBy(() -> poor.buy(CHEAP, seller()))
                .isInstanceOf(BudgetReachedException.class)
                .hasMessageContaining("0.06 is too much");
        assertThat(poor.buy(Orders.of(Orders.TWO, "script", usd("0.02")), seller())
                        .goods())
                .as("another video may be finished")
                .isEqualTo("goods");
        assertThat(asked).isOne();
    }

    @Test
    void what_another_session_s_order_left_no_money_for_is_bought_at_the_next_launch() {
        Purchases poor = ledger.purchases(batch("0.05"));
        Purchase other = ledger.intend(Orders.of(Orders.TWO, "script", usd("0.04")), batch("0.05"));
        assertThatThrownBy(() -> poor.buy(CHEAP, seller())).isInstanceOf(BudgetReachedException.class);
        ledger.note(other.ended(State.DECLINED, "503"));

        assertThatThrownBy(() -> poor.buy(CHEAP, seller())).isInstanceOf(BudgetReachedException.class);
        ledger.launchAnew();

        assertThat(poor.buy(CHEAP, seller()).goods()).isEqualTo("goods");
    }

    @Test
    void an_order_stays_open_until_its_goods_are_stored() {
        Purchases.Received<String> received = purchases.receive(DEAR, seller());
        assertThat(states()).containsExactly(State.INTENDED);

        purchases.settle(received);
        assertThat(states()).containsExactly(State.DELIVERED);
        assertThat(purchases.paid(DEAR)).isEqualTo(usd("0.01"));
    }

    @ParameterizedTest
    @EnumSource(names = {"INTENDED", "IN_DOUBT"})
    void an_open_order_whose_goods_are_here_is_given_up_and_its_price_not_known(State state) {
        earlier(DEAR, state);

        assertThat(purchases.paid(DEAR)).isEmpty();
        assertThat(states()).containsExactly(State.WRITTEN_OFF);
        assertThat(ledger.all().get(0).weight()).as("it may be charged").isEqualTo(usd("0.03"));
        assertThat(purchases.paid(DEAR)).isEmpty();
        assertThat(purchases.paid(clip(2, "0.03"))).contains(Cost.NOTHING);
    }
}

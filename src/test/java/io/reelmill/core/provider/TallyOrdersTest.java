package io.reelmill.core.provider;

import static io.reelmill.core.provider.Orders.ONE;
import static io.reelmill.core.provider.Orders.TWO;
import static io.reelmill.core.provider.Orders.clip;
import static io.reelmill.core.provider.Orders.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.provider.Purchase.State;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Spending;
import io.reelmill.core.session.Sum;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TallyOrdersTest {
    private static final Budget NO_LIMIT = Budget.unlimited("USD");

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final TallyOrders costs = new TallyOrders(ledger, "USD");

    private Purchase place(Order order) {
        return ledger.intend(order, NO_LIMIT);
    }

    private static Optional<BigDecimal> amount(String amount) {
        return Optional.of(new BigDecimal(amount));
    }

    @Test
    void without_orders_everything_is_known_to_be_nothing() {
        assertThat(costs.of(ONE)).isEqualTo(new Spending("USD", amount("0"), amount("0"), amount("0")));
        assertThat(costs.of(ONE).isNothing()).isTrue();
    }

    @Test
    void certain_and_perhaps_are_kept_apart_and_what_was_declined_is_not_counted() {
        ledger.note(place(clip(1, "0.40")).delivered(usd("0.35")));
        ledger.note(place(clip(2, "0.40")).ended(State.PERHAPS_CHARGED, "filtered"));
        ledger.note(place(clip(3, "0.30")).ended(State.IN_DOUBT, "lost"));
        ledger.note(place(clip(4, "0.20")).ended(State.WRITTEN_OFF, "lost"));
        ledger.note(place(clip(5, "0.10")).ended(State.DECLINED, "429"));
        place(clip(6, "0.05"));

        Tally tally = costs.of(7);
        assertThat(tally.orders()).isEqualTo(5);
        assertThat(tally.inDoubt()).isOne();
        assertThat(costs.of(ONE)).isEqualTo(new Spending("USD", amount("1.35"), amount("0.35"), amount("0.95")));
        assertThat(costs.of(ONE).isNothing()).isFalse();
    }

    @Test
    void what_was_charged_is_certain_whatever_became_of_it() {
        Purchase delivered = place(clip(1, "0.40")).delivered(usd("0.40"));
        ledger.note(delivered.ended(State.IN_DOUBT, "lost"));

        assertThat(costs.of(ONE)).isEqualTo(new Spending("USD", amount("0.40"), amount("0.40"), amount("0")));
    }

    @Test
    void an_unknown_price_makes_a_sum_unknown_and_never_zero() {
        ledger.note(place(clip(1, "0.40")).delivered(usd("0.35")));
        ledger.note(place(Orders.of(ONE, "script", Optional.empty())).delivered(Optional.empty()));
        assertThat(costs.of(ONE)).isEqualTo(new Spending("USD", Optional.empty(), Optional.empty(), amount("0")));
        assertThat(costs.of(7).charged()).isEqualTo(new Sum(new BigDecimal("0.35"), false));

        ledger.note(place(Orders.of(TWO, "script", Optional.empty())).ended(State.IN_DOUBT, "lost"));
        assertThat(costs.of(TWO)).isEqualTo(new Spending("USD", Optional.empty(), amount("0"), Optional.empty()));
    }

    @Test
    void another_currency_is_not_known_here() {
        Optional<Cost> euros = Optional.of(new Cost(BigDecimal.ONE, "EUR"));
        ledger.note(place(Orders.of(ONE, "script", euros)).delivered(euros));

        assertThat(costs.of(ONE).actual()).isEmpty();
    }

    @Test
    void a_batch_is_told_by_provider_and_by_session() {
        place(clip(1, "0.40"));
        place(Orders.of(TWO, "clip:0001", usd("0.50")));
        Order veo = clip(2, "0.01");
        place(new Order(ONE, "script", "gemini", "flash", veo.sha256(), veo.estimate(), veo.limit()));

        assertThat(costs.byProvider(7).keySet()).containsExactly("veo veo-3", "gemini flash");
        assertThat(costs.byProvider(7).get("veo veo-3").perhaps().known()).isEqualTo(amount("0.90"));
        assertThat(costs.bySession(7).keySet()).containsExactly(ONE, TWO);
        assertThat(costs.bySession(7).get(ONE).orders()).isEqualTo(2);
    }

    @Test
    void a_finished_session_leaves_nothing_open_that_a_killed_run_asked_for() {
        ledger.note(place(clip(1, "0.40")).delivered(usd("0.35")));
        ledger.note(place(clip(2, "0.30")).ended(State.DECLINED, "429"));
        place(clip(3, "0.20"));
        ledger.note(place(clip(4, "0.10")).ended(State.IN_DOUBT, "lost"));
        place(Orders.of(TWO, "clip:0001", usd("0.50")));

        Spending cost = new CloseOrders(ledger, costs).of(ONE);

        assertThat(cost).isEqualTo(new Spending("USD", amount("0.70"), amount("0.35"), amount("0.30")));
        assertThat(ledger.of(ONE))
                .extracting(Purchase::state)
                .containsExactly(State.DELIVERED, State.DECLINED, State.WRITTEN_OFF, State.WRITTEN_OFF);
        assertThat(ledger.of(TWO)).extracting(Purchase::state).containsExactly(State.INTENDED);
    }

    @Test
    void the_user_s_word_gives_up_what_is_in_doubt_or_perhaps_charged_and_nothing_else() {
        for (State state : State.values()) {
            ledger.note(place(clip(state.ordinal(), "0.10")).ended(state, "what happened"));
        }
        ledger.note(place(Orders.of(TWO, "clip:0001", usd("0.50"))).ended(State.IN_DOUBT, "lost"));

        assertThat(new WriteOffOrders(ledger).of(ONE)).isEqualTo(2);

        assertThat(ledger.of(ONE))
                .extracting(Purchase::state)
                .containsExactly(
                        State.INTENDED,
                        State.ORDERED,
                        State.DELIVERED,
                        State.DECLINED,
                        State.WRITTEN_OFF,
                        State.WRITTEN_OFF,
                        State.WRITTEN_OFF);
        assertThat(ledger.of(ONE).get(6).reason()).contains("given up by the user's word; before: what happened");
        assertThat(ledger.of(TWO)).extracting(Purchase::state).containsExactly(State.IN_DOUBT);
    }
}

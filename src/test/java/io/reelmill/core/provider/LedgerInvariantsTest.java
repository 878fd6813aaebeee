package io.reelmill.core.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.provider.LedgerInvariants.Accepted;
import io.reelmill.core.provider.LedgerInvariants.History;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.SessionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A history in which all is well, and one change to it for each thing that can be wrong. */
class LedgerInvariantsTest {
    private static final Cost PRICE = new Cost(new BigDecimal("3.20"), "USD");
    private static final Purchase DELIVERED = purchase("a", "clip:0001", Purchase.State.DELIVERED);
    private static final Purchase REFUSED = purchase("b", "clip:0002", Purchase.State.DECLINED);
    private static final Accepted ORDER = new Accepted("a", "sha", Optional.of(PRICE));

    private static Purchase purchase(String id, String item, Purchase.State state) {
        Order order = new Order(
                new SessionId("session_20261123_093000_1a2b3c4d"),
                item,
                "veo",
                "v",
                "sha",
                Optional.of(PRICE),
                Optional.empty());
        Optional<Cost> charged = state == Purchase.State.DELIVERED ? Optional.of(PRICE) : Optional.empty();
        return new Purchase(id, order, state, Optional.empty(), charged, Optional.empty(), Instant.EPOCH);
    }

    private static List<String> violations(List<Purchase> ledger, List<Accepted> accepted) {
        return LedgerInvariants.violations(new History(ledger, accepted, Map.of("sha.mp4", true)));
    }

    @Test
    void a_history_without_fault_has_no_violation() {
        assertThat(violations(List.of(DELIVERED, REFUSED), List.of(ORDER))).isEmpty();
    }

    @Test
    void an_order_that_failed_for_nothing_may_be_placed_again() {
        Accepted failed = new Accepted("b", "sha", Optional.empty());
        Purchase again = purchase("c", "clip:0002", Purchase.State.DELIVERED);
        Accepted second = new Accepted("c", "sha", Optional.of(PRICE));
        assertThat(violations(List.of(DELIVERED, REFUSED, again), List.of(ORDER, failed, second)))
                .isEmpty();
    }

    @Test
    void the_same_words_bought_twice_for_a_shot_are_found() {
        Purchase again = purchase("c", "clip:0001", Purchase.State.DELIVERED);
        List<Accepted> both = List.of(ORDER, new Accepted("c", "sha", Optional.of(PRICE)));
        assertThat(violations(List.of(DELIVERED, again), both))
                .singleElement()
                .asString()
                .contains("bought 2 times");
        Purchase givenUp = purchase("a", "clip:0001", Purchase.State.WRITTEN_OFF);
        assertThat(violations(List.of(givenUp, again), both)).isEmpty();
    }

    @Test
    void an_order_without_an_intent_is_found() {
        assertThat(violations(List.of(), List.of(ORDER)))
                .singleElement()
                .asString()
                .contains("without an intent");
    }

    @Test
    void a_delivery_that_the_provider_knows_nothing_of_is_found() {
        assertThat(violations(List.of(DELIVERED), List.of()))
                .singleElement()
                .asString()
                .contains("never accepted");
    }

    @Test
    void an_order_that_is_due_and_called_declined_is_found() {
        Purchase declined = purchase("a", "clip:0001", Purchase.State.DECLINED);
        assertThat(violations(List.of(declined), List.of(ORDER)))
                .singleElement()
                .asString()
                .contains("declined");
    }

    @Test
    void another_amount_and_other_words_are_found() {
        Accepted dearer = new Accepted("a", "sha", Optional.of(new Cost(BigDecimal.TEN, "USD")));
        assertThat(violations(List.of(DELIVERED), List.of(dearer)))
                .singleElement()
                .asString()
                .contains("3.20", "10");
        assertThat(violations(List.of(DELIVERED), List.of(new Accepted("a", "other", Optional.of(PRICE)))))
                .singleElement()
                .asString()
                .contains("not what was accepted");
    }

    @Test
    void a_clip_that_is_not_whole_is_found() {
        assertThat(LedgerInvariants.violations(new History(List.of(), List.of(), Map.of("sha.mp4", false))))
                .containsExactly("The clip sha.mp4 is not whole");
    }
}

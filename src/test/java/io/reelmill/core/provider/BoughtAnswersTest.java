package io.reelmill.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.Purchase.State;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.SessionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers at once: bought, lost, refused, remembered. */
class BoughtAnswersTest {
    private static final Cost PRICE = new Cost(new BigDecimal("0.02"), "USD");
    private static final Order ORDER = order("session_20261123_093000_1a2b3c4d", PRICE);

    @TempDir
    private Path directory;

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Map<String, byte[]> remembered = new HashMap<>();
    private int sold;

    private static Order order(String session, Cost price) {
        return new Order(
                new SessionId(session),
                "narration:001",
                "google-speech",
                "v",
                "abc",
                Optional.of(price),
                Optional.empty());
    }

    private Purchases purchases(String repeatable) {
        return ledger.purchases(new Budget(
                Optional.empty(), Optional.empty(), new BigDecimal(repeatable), "USD", Budget.WhenReached.STOP));
    }

    private Sale<String> sell() {
        sold++;
        return new Sale<>("hello", Optional.of(PRICE));
    }

    /** Fails as often as there are failures, and sells then. */
    private Supplier<Sale<String>> after(RuntimeException... failures) {
        return () -> {
            Sale<String> sale = sell();
            if (sold <= failures.length) {
                throw failures[sold - 1];
            }
            return sale;
        };
    }

    private List<State> states() {
        return ledger.all().stream().map(Purchase::state).toList();
    }

    @Test
    void what_is_free_goes_by_the_ledger() {
        purchases("0").buy(order("session_20261123_093000_1a2b3c4d", Cost.NOTHING), this::sell);
        assertThat(ledger.all()).isEmpty();
    }

    @Test
    void a_lost_answer_that_was_cheap_is_asked_for_again_at_most_twice() {
        TransientProviderException lost = TransientProviderException.lostAnswer("reset", null);
        assertThat(purchases("0.02").buy(ORDER, after(lost, lost)).goods()).isEqualTo("hello");
        assertThat(states()).containsExactly(State.WRITTEN_OFF, State.WRITTEN_OFF, State.DELIVERED);

        sold = 0;
        assertThatThrownBy(() -> purchases("0.02")
                        .buy(order("session_20261123_093000_ffffffff", PRICE), after(lost, lost, lost)))
                .isSameAs(lost);
        assertThat(sold).isEqualTo(3);
    }

    @Test
    void a_lost_answer_that_was_dear_is_in_doubt() {
        assertThatThrownBy(
                        () -> purchases("0.01").buy(ORDER, after(TransientProviderException.lostAnswer("reset", null))))
                .isInstanceOf(InDoubtException.class);
        assertThatThrownBy(() -> purchases("0.01").buy(ORDER, this::sell)).isInstanceOf(InDoubtException.class);
        assertThat(sold).isOne();
        assertThat(states()).containsExactly(State.IN_DOUBT);
    }

    @Test
    void what_was_never_begun_is_declined_and_may_be_bought_by_the_next_run() {
        TransientProviderException away = new TransientProviderException("503", Optional.empty(), null);
        assertThatThrownBy(() -> purchases("0").buy(ORDER, after(away))).isSameAs(away);
        CancellationException stopped = new CancellationException();
        assertThatThrownBy(() -> purchases("0").buy(ORDER, after(away, stopped)))
                .isSameAs(stopped);

        purchases("0").buy(ORDER, this::sell);
        assertThat(states()).containsExactly(State.DECLINED, State.DECLINED, State.DELIVERED);
    }

    @Test
    void what_was_kept_back_is_told_again_and_not_bought_again() {
        assertThatThrownBy(() -> purchases("1").buy(ORDER, after(RefusedException.filtered("too loud"))))
                .hasMessage("too loud");
        assertThatThrownBy(() -> purchases("1").buy(ORDER, this::sell))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        again -> assertThat(again.policy()).isTrue())
                .hasMessage("too loud; the same words are not ordered again");
        assertThat(sold).isOne();
    }

    private final class Memory implements AnswerCache {
        @Override
        public Optional<byte[]> find(String key) {
            return Optional.ofNullable(remembered.get(key));
        }

        @Override
        public void keep(String key, byte[] answer) {
            remembered.put(key, answer);
        }
    }

    private Optional<Cost> fill(Order order, String... contents) throws IOException {
        List<Path> targets = List.of(directory.resolve("a.wav"), directory.resolve("a.json"));
        return new BoughtFiles(purchases("1"), new Memory()).fill(order, targets, () -> {
            try {
                for (int at = 0; at < contents.length; at++) {
                    Files.writeString(targets.get(at), contents[at]);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return sell();
        });
    }

    @Test
    void files_are_remembered_together_and_another_session_pays_nothing() throws IOException {
        Order other = order("session_20261123_093000_ffffffff", PRICE);
        assertThat(fill(ORDER, "sound", "times")).contains(PRICE);
        assertThat(fill(other, "never", "asked")).contains(Cost.NOTHING);
        assertThat(fill(ORDER, "never", "asked"))
                .as("what the session itself paid")
                .contains(PRICE);

        assertThat(directory.resolve("a.wav")).hasContent("sound");
        assertThat(directory.resolve("a.json")).hasContent("times");
        assertThat(sold).isOne();
        assertThat(remembered).hasSize(1).containsKey("google-speech-abc");
    }

    @Test
    void a_value_with_any_byte_changed_or_missing_is_no_answer() throws IOException {
        fill(ORDER, "sound", "times");
        byte[] whole = remembered.get("google-speech-abc");
        assertThat(Parcel.unpack(whole, 2)).isPresent();
        assertThat(Parcel.unpack(whole, 1)).isEmpty();
        assertThat(Parcel.unpack(whole, 3)).isEmpty();
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            assertThat(Parcel.unpack(changed, 2)).as("byte %d", at).isEmpty();
            assertThat(Parcel.unpack(Arrays.copyOf(whole, at), 2)).isEmpty();
        }
        remembered.replaceAll((key, value) -> new byte[] {1, 2, 3});
        fill(order("session_20261123_093000_ffffffff", PRICE), "sound", "times");
        assertThat(sold).isEqualTo(2);
    }

    @Test
    void an_empty_answer_is_not_remembered() throws IOException {
        fill(ORDER, "sound", "");
        assertThat(remembered).isEmpty();
    }

    @Test
    void what_is_free_is_not_remembered() throws IOException {
        fill(order("session_20261123_093000_ffffffff", Cost.NOTHING), "sound", "times");
        assertThat(remembered).isEmpty();
        assertThat(ledger.all()).isEmpty();
    }

    @Test
    void an_order_of_a_run_that_died_is_closed_when_the_answer_is_remembered() throws IOException {
        Order other = order("session_20261123_093000_ffffffff", PRICE);
        fill(ORDER, "sound", "times");
        ledger.intend(other, Budget.unlimited("USD"));

        assertThat(fill(other, "never", "asked")).isEmpty();
        assertThat(states()).containsExactly(State.DELIVERED, State.WRITTEN_OFF);
    }
}

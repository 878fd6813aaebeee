package io.reelmill.presentation.cli;

import static io.reelmill.presentation.cli.Samples.batch;
import static io.reelmill.presentation.cli.Samples.completed;
import static io.reelmill.presentation.cli.Samples.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.session.Spending;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostsCommandTest {
    private final Terminal terminal = new Terminal();
    private final FakeServices services = new FakeServices();
    private final SessionView bees = spent(completed(3, "bees", "Why honey bees dance"), "1.2", "0");
    private final SessionView doubted =
            spent(view(4, "lost", "Lost", SessionState.IN_DOUBT, Optional.of("Nobody knows")), "0", "0.4");

    private static SessionView spent(SessionView plain, String actual, String perhaps) {
        return new SessionView(
                plain.id(),
                plain.batch(),
                plain.line(),
                plain.requestId(),
                plain.topic(),
                plain.state(),
                plain.reason(),
                plain.seconds(),
                plain.finalPath(),
                List.of(),
                plain.warnings(),
                plain.fallbacks(),
                Optional.of(new Spending(
                        "USD",
                        Optional.of(new BigDecimal("1.6")),
                        Optional.of(new BigDecimal(actual)),
                        Optional.of(new BigDecimal(perhaps)))));
    }

    private Purchase order(SessionId session, String provider, String model, Optional<String> price) {
        Optional<Cost> estimate = price.map(amount -> new Cost(new BigDecimal(amount), "USD"));
        return services.ledger.intend(
                new Order(session, "item", provider, model, "ab", estimate, Optional.empty()), Budget.unlimited("USD"));
    }

    private void some_orders() {
        services.batches.add(batch(BatchState.FAILED, 0, bees, doubted));
        Purchase clip = order(bees.id(), "veo", "veo-3.1-fast", Optional.of("1.20"));
        services.ledger.note(clip.delivered(clip.order().estimate()));
        Purchase script = order(bees.id(), "openai", "llama", Optional.empty());
        services.ledger.note(script.delivered(Optional.empty()));
        services.ledger.note(
                order(doubted.id(), "veo", "veo-3.1-fast", Optional.of("0.40")).ended(Purchase.State.IN_DOUBT, "lost"));
    }

    @Test
    void tells_a_batch_by_provider_and_by_video() {
        some_orders();

        assertThat(terminal.type(services, "costs", "3")).isZero();

        Golden.matches("costs-batch", terminal.out);
    }

    @Test
    void finds_a_batch_by_a_session_and_tells_all_batches_without_one() {
        some_orders();

        assertThat(terminal.type(services, "costs", bees.id().value())).isZero();
        assertThat(terminal.out.toString()).startsWith("Batch 3: 3 orders");
        terminal.out.getBuffer().setLength(0);
        assertThat(terminal.type(services, "costs")).isZero();

        Golden.matches("costs", terminal.out);
    }

    @Test
    void says_when_there_is_nothing_to_tell() {
        assertThat(terminal.type(services, "costs")).isZero();
        services.batches.add(batch(BatchState.COMPLETED, 0, bees));
        assertThat(terminal.type(services, "costs", "3")).isZero();
        assertThat(terminal.type(services, "costs", "7")).isEqualTo(2);

        assertThat(terminal.out.toString())
                .isEqualTo("No batch yet, and nothing was bought.\nNothing was ordered for batch 3.\n");
        assertThat(terminal.err.toString()).contains("There is no batch 7");
    }

    @Test
    void the_summary_names_the_cost_and_what_to_do_about_doubt() {
        services.batches.add(batch(BatchState.FAILED, 0, bees, doubted));

        assertThat(terminal.type(services, "show", "3")).isZero();

        Golden.matches("show-costs", terminal.out);
    }

    @Test
    void a_session_in_doubt_shows_its_cost_and_the_remedy() {
        services.batches.add(batch(BatchState.FAILED, 0, bees, doubted));

        assertThat(terminal.type(services, "show", doubted.id().value())).isZero();

        assertThat(terminal.out.toString())
                .contains("cost     0 USD, perhaps 0.40 more (estimated 1.60)", "reelmill restart 3 --buy-again");
    }

    @Test
    void buying_again_is_the_user_s_word_and_nobody_else_s() {
        services.batches.add(batch(BatchState.COMPLETED, 0, bees));

        terminal.type(services, "restart", "3");
        terminal.type(services, "restart", "3", "--buy-again");
        terminal.type(services, "run", "pom.xml", "--buy-again");
        terminal.type(services, "make", "Bees", "--buy-again");

        assertThat(services.asked)
                .containsExactly(
                        "restart 3", "restart 3 buying again", "run pom.xml buying again", "run made.csv buying again");
    }

    @Test
    void a_finished_video_needs_no_word_about_its_doubts() {
        services.batches.add(batch(BatchState.COMPLETED, 0, bees));
        services.ledger.note(
                order(bees.id(), "veo", "veo-3.1-fast", Optional.of("0.40")).ended(Purchase.State.IN_DOUBT, "lost"));

        assertThat(terminal.type(services, "costs", "3")).isZero();

        assertThat(terminal.out.toString()).contains("1 in doubt").doesNotContain("--buy-again");
    }

    @Test
    void a_budget_for_one_run_is_known_from_the_start() {
        services.batches.add(batch(BatchState.COMPLETED, 0, bees));

        terminal.type(services, "restart", "3", "--budget", "12.50");
        assertThat(services.options.budget()).contains(new BigDecimal("12.50"));
        terminal.type(services, "run", "pom.xml", "--budget", "2");
        assertThat(services.options.budget()).contains(new BigDecimal("2"));
        terminal.type(services, "restart", "3");
        assertThat(services.options.budget()).isEmpty();

        assertThat(terminal.type(services, "restart", "3", "--budget", "-1")).isEqualTo(2);
        assertThat(terminal.err.toString()).contains("'-1' is not an amount such as 2 or 12.50");
    }
}

package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.clip.Estimate;
import io.reelmill.core.clip.EstimateCosts;
import io.reelmill.core.provider.InDoubtException;
import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.session.Spending;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpentMoneyIT extends BatchInAHome {
    private static Optional<BigDecimal> amount(String amount) {
        return Optional.of(new BigDecimal(amount));
    }

    private static Spending spending(String estimated, String actual, String perhaps) {
        return new Spending("USD", amount(estimated), amount(actual), amount(perhaps));
    }

    private static void assertCost(SessionView session, Spending expected) {
        assertThat(session.cost().orElseThrow())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(expected);
    }

    @Test
    void what_a_video_cost_is_in_its_manifest_and_in_the_results() throws IOException {
        Path requests = requests("a,Apples", "b,Bees are bought");
        try (StubRun run = StubRun.in(home)) {
            BatchView batch = run.run(requests);

            assertCost(batch.sessions().get(0), spending("0", "0", "0"));
            assertCost(batch.sessions().get(1), spending("0.80", "0.80", "0"));
            assertThat(home.resolve("outputs/" + batch.sessions().get(1).id() + "/metadata/session.json"))
                    .content()
                    .containsPattern(
                            "\"cost\": \\{\\s+\"currency\": \"USD\",\\s+\"estimated\": 0.8,\\s+\"actual\": 0.8,");
            assertThat(home.resolve("data/batches/batch-" + batch.batch() + "/results.csv"))
                    .content()
                    .contains(",0.8,USD,0.8,0,session_", ",0,USD,0,0,session_");
        }
    }

    @Test
    void an_order_in_doubt_makes_its_session_wait_for_the_user_s_word() throws IOException {
        Path requests = requests("a,Apples", "b,Bees are doubtful and bought");
        try (StubRun run = StubRun.in(home)) {
            BatchView batch = run.run(requests);
            SessionView doubted = batch.sessions().get(1);

            assertThat(batch.state()).isEqualTo(BatchState.FAILED);
            assertThat(doubted.state()).isEqualTo(SessionState.IN_DOUBT);
            assertThat(doubted.reason().orElseThrow())
                    .startsWith("sourceClips: Nobody knows")
                    .contains("--buy-again");
            assertCost(doubted, spending("0.80", "0.40", "0.40"));
            assertThat(home.resolve("outputs/" + doubted.id() + "/metadata/session.json"))
                    .content()
                    .contains("\"status\": \"IN_DOUBT\"");

            BatchView restarted = run.bean(BatchRunner.class).restart(batch.batch());
            assertThat(restarted.sessions().get(1).state()).isEqualTo(SessionState.IN_DOUBT);
            assertThat(run.bean(Ledger.class).of(batch.batch()))
                    .as("nothing unasked")
                    .hasSize(2);

            BatchView again = run.bean(BatchRunner.class).restart(batch.batch(), Doubts.BOUGHT_AGAIN);
            assertThat(again.state()).isEqualTo(BatchState.COMPLETED);
            assertCost(again.sessions().get(1), spending("1.20", "0.80", "0.40"));
            assertThat(run.bean(Ledger.class).of(doubted.id()))
                    .extracting(Purchase::state)
                    .containsExactlyInAnyOrder(
                            Purchase.State.DELIVERED, Purchase.State.WRITTEN_OFF, Purchase.State.DELIVERED);
        }
    }

    @Test
    void a_run_of_the_same_file_buys_again_by_the_user_s_word_too() throws IOException {
        Path requests = requests("b,Bees are doubtful and bought");
        try (StubRun run = StubRun.in(home)) {
            run.run(requests);

            assertThat(run.bean(BatchRunner.class)
                            .run(requests, false, Doubts.BOUGHT_AGAIN)
                            .state())
                    .isEqualTo(BatchState.COMPLETED);
        }
    }

    @Test
    void a_reached_budget_fails_the_session_and_says_so() throws IOException {
        Path file = home.resolve("budget.csv");
        Files.writeString(file, "id,topic,budget\nb,Bees are bought,0.50\n");
        try (StubRun run = StubRun.in(home)) {
            SessionView session = run.run(file).sessions().get(0);

            assertThat(session.state()).isEqualTo(SessionState.FAILED);
            assertThat(session.reason().orElseThrow())
                    .startsWith("sourceClips: The session may cost 0.5 USD, and 0.4 USD of it are spent");
            assertCost(session, spending("0.40", "0.40", "0"));
        }
    }

    @Test
    void an_estimate_makes_nothing() throws IOException {
        Path requests = requests("a,Apples", "b,");
        try (StubRun run = StubRun.in(home)) {
            Estimate estimate = run.bean(EstimateCosts.class).of(requests);

            assertThat(estimate.total().isNothing()).isTrue();
            assertThat(estimate.rows()).hasSize(1);
            assertThat(estimate.refused()).hasSize(1);
            assertThat(home.resolve("outputs")).doesNotExist();
        }
    }

    @Test
    void doubt_is_found_however_deep_it_is_wrapped() {
        Throwable doubt = new InDoubtException("lost");
        assertThat(Reasons.inDoubt(new IllegalStateException(new RuntimeException(doubt))))
                .isTrue();
        assertThat(Reasons.inDoubt(new IllegalStateException("in doubt"))).isFalse();
    }
}

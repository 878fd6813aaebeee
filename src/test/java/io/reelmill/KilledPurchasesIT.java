package io.reelmill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.provider.Purchase;
import io.reelmill.fakevertex.Accounts;
import io.reelmill.fakevertex.Effect;
import io.reelmill.fakevertex.Fault;
import io.reelmill.fakevertex.Kind;
import io.reelmill.fakevertex.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The whole program killed at random moments while it buys clips, a still, scripts and speech; nothing dear is bought twice. */
class KilledPurchasesIT {
    private static final int KILLS = 20;
    private static final int FAILED = 4;
    private static final long SEED = 20261123;
    private static final String TOPICS = """
            id,topic,platform,duration,key_points
            tide,Why the tide turns,tiktok,11,The Moon pulls the sea|The Earth turns beneath it
            bread,How bread rises,youtube,11,Yeast eats sugar|Gas fills the dough
            """;

    @TempDir
    private Path folder;

    @Test
    void buys_nothing_dear_twice_whenever_it_is_killed(TestReporter reporter) throws Exception {
        int calls;
        try (CloudHome whole = home("whole")) {
            assertThat(whole.home().run().waitFor()).as(whole.home().console()).isZero();
            calls = whole.calls();
        }
        Random random = new Random(SEED);
        List<Moment> moments =
                Stream.generate(() -> Moment.by(random, calls)).limit(KILLS).toList();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Result>> results = new ArrayList<>();
            for (Moment moment : moments) {
                String name = "killed-" + results.size();
                results.add(pool.submit(() -> killAndGoOn(name, moment)));
            }
            List<Result> all = new ArrayList<>();
            for (Future<Result> result : results) {
                all.add(result.get());
            }
            reporter.publishEntry("purchases over %d kills".formatted(KILLS), Result.sum(all));
            assertThat(all).as("kills in mid-work").filteredOn(Result::killed).hasSizeGreaterThan(KILLS * 3 / 4);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Every second order is refused, so that other words are found and stills are bought too. */
    private CloudHome home(String name) throws Exception {
        return new CloudHome(
                folder.resolve(name),
                TOPICS,
                Fault.on(Step.ORDER, Effect.BLOCKED).every(2));
    }

    private Result killAndGoOn(String name, Moment moment) throws Exception {
        try (CloudHome cloud = home(name)) {
            boolean killed = kill(cloud, moment);
            Map<Path, String> before = cloud.home().finished();
            int exit = cloud.home().run().waitFor();
            String console = name + " " + moment + "\n" + cloud.home().console();
            assertThat(exit).as(console).isIn(0, FAILED);
            assertThat(cloud.home().finished()).as(console).containsAllEntriesOf(before);
            Accounts accounts = cloud.accounts();
            assertThat(accounts.chargedTwice(Kind.VIDEO)).as(console).isEmpty();
            assertThat(accounts.chargedTwice(Kind.IMAGE)).as(console).isEmpty();
            int doubts = inDoubt(accounts);
            assertThat(doubts > 0).as(console).isEqualTo(exit == FAILED);
            if (exit == FAILED) {
                assertThat(cloud.restartAndBuyAgain().waitFor())
                        .as(console + cloud.home().console())
                        .isZero();
            }
            assertBoughtOnce(cloud, before, console, doubts);
            return Result.of(killed, doubts, cloud.accounts());
        }
    }

    private static boolean kill(CloudHome cloud, Moment moment) throws Exception {
        Process process = cloud.home().run();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> cloud.calls() >= moment.calls() || !process.isAlive());
        // The moment itself is the test's input, not a guess at when something is done.
        boolean ended = process.waitFor(moment.millis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        await().atMost(Duration.ofSeconds(10)).until(() -> cloud.home().encoders() == 0);
        return !ended;
    }

    private static void assertBoughtOnce(CloudHome cloud, Map<Path, String> before, String console, int doubts)
            throws Exception {
        assertThat(cloud.violations()).as(console).isEmpty();
        assertThat(cloud.home().finals()).as(console).hasSize(2);
        assertThat(cloud.home().finished())
                .as(console)
                .hasSize(cloud.home().named())
                .containsAllEntriesOf(before);
        assertThat(cloud.home().strangers()).as(console).isEmpty();
        Accounts accounts = cloud.accounts();
        // What was made lies in the bucket and is found; a refused order leaves nothing there, and costs nothing.
        assertThat(accounts.chargedTwice(Kind.VIDEO)).as(console).isEmpty();
        assertThat(accounts.chargedTwice(Kind.IMAGE)).as(console).hasSizeLessThanOrEqualTo(doubts);
        for (Kind cheap : List.of(Kind.TEXT, Kind.SPEECH)) {
            int delivered = accounts.ours(cheap, Purchase.State.DELIVERED).size();
            int open = accounts.ours(cheap, Purchase.State.WRITTEN_OFF).size();
            assertThat(accounts.theirs(cheap).size())
                    .as("%s%n%s%n%s", console, accounts.ours(cheap), accounts.theirs(cheap))
                    .isBetween(delivered, delivered + open);
            assertThat(accounts.ours(cheap)).as(console).hasSize(delivered + open);
        }
    }

    private static int inDoubt(Accounts accounts) {
        return (int) accounts.ours().stream()
                .filter(purchase -> purchase.state() == Purchase.State.IN_DOUBT)
                .count();
    }

    /** So long after so many calls. */
    private record Moment(int calls, int millis) {
        private static final int WITHIN_CALLS = 400;
        private static final int AFTER_ALL_CALLS = 5000;

        /** A fifth of them after the last call, where videos are rendered. */
        static Moment by(Random random, int calls) {
            int after = Math.min(calls, random.nextInt(calls + calls / 4));
            return new Moment(after, random.nextInt(after == calls ? AFTER_ALL_CALLS : WITHIN_CALLS));
        }
    }

    /** @param repeated answers at once that were paid for more than once */
    private record Result(boolean killed, int doubts, int repeated, int orders) {
        static Result of(boolean killed, int doubts, Accounts accounts) {
            int repeated = accounts.acceptedTwice(Kind.TEXT).size()
                    + accounts.acceptedTwice(Kind.SPEECH).size();
            return new Result(killed, doubts, repeated, accounts.theirs().size());
        }

        static String sum(List<Result> all) {
            return "%d in mid-work, %d orders accepted, %d in doubt, %d cheap answers repeated"
                    .formatted(
                            all.stream().filter(Result::killed).count(),
                            all.stream().mapToInt(Result::orders).sum(),
                            all.stream().mapToInt(Result::doubts).sum(),
                            all.stream().mapToInt(Result::repeated).sum());
        }
    }
}

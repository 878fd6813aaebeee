package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.provider.Purchase;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.fakevertex.Kind;
import io.reelmill.infrastructure.batch.HaltingPoint.Point;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JVM halted at every point of a purchase, and what the next run makes of it: nothing is bought twice. */
class HaltedPurchasesIT {
    private static final String BUCKET = "gs://fake/clips";
    private static final String INLINE = "inline";
    /** Two videos of two shots. */
    private static final int CLIPS = 4;

    @TempDir
    private Path folder;

    @Test
    void of_orders_in_a_bucket_only_one_that_was_never_sent_is_in_doubt() throws Exception {
        haltEverywhere(BUCKET, Set.of(Point.AFTER_INTENT));
    }

    @Test
    void of_inline_orders_those_without_a_name_are_in_doubt() throws Exception {
        haltEverywhere(INLINE, Set.of(Point.AFTER_INTENT, Point.AFTER_ACCEPTANCE));
    }

    @Test
    void completes_after_three_halts_in_a_row_two_of_them_in_mid_recovery() throws Exception {
        List<List<Point>> rows = List.of(
                List.of(Point.MID_DOWNLOAD, Point.MID_POLL, Point.AFTER_RENAME),
                List.of(Point.AFTER_ACCEPTANCE, Point.BEFORE_RENAME, Point.AFTER_CLOSE),
                List.of(Point.BEFORE_CLOSE, Point.MID_RENDER, Point.BEFORE_END));
        inPairs(rows, row -> {
            try (ShoppingHome home = new ShoppingHome(folder.resolve("row-" + rows.indexOf(row)), BUCKET)) {
                for (Point point : row) {
                    assertThat(home.halted(point)).as("%s", point).isEqualTo(CountedWrites.HALTED);
                }
                assertBoughtOnce(home, home.run(Doubts.KEPT), CLIPS);
            }
        });
    }

    private void haltEverywhere(String output, Set<Point> doubtful) throws Exception {
        List<Point> points = List.copyOf(EnumSet.complementOf(EnumSet.of(Point.NEVER)));
        inPairs(points, point -> {
            try (ShoppingHome home = new ShoppingHome(folder.resolve(point.name()), output)) {
                assertThat(home.halted(point)).isEqualTo(CountedWrites.HALTED);
                Map<Path, String> before = home.finals();
                if (doubtful.contains(point)) {
                    assertInDoubtUntilTheUsersWord(home, point == Point.AFTER_ACCEPTANCE);
                } else {
                    assertBoughtOnce(home, home.run(Doubts.KEPT), CLIPS);
                }
                assertThat(home.finals()).containsAllEntriesOf(before);
            }
        });
    }

    private static void assertInDoubtUntilTheUsersWord(ShoppingHome home, boolean accepted) {
        for (ShoppingHome.Outcome outcome : List.of(home.run(Doubts.KEPT), home.run(Doubts.KEPT))) {
            assertThat(outcome.batch().sessions())
                    .extracting(SessionView::state)
                    .containsExactlyInAnyOrder(SessionState.IN_DOUBT, SessionState.COMPLETED);
            assertThat(outcome.accounts().ours(Kind.VIDEO, Purchase.State.IN_DOUBT))
                    .hasSize(1);
            assertThat(outcome.accounts().acceptedTwice(Kind.VIDEO)).isEmpty();
            assertThat(outcome.violations()).isEmpty();
        }
        ShoppingHome.Outcome again = home.run(Doubts.BOUGHT_AGAIN);
        assertThat(again.accounts().ours(Kind.VIDEO, Purchase.State.WRITTEN_OFF))
                .hasSize(1);
        assertBoughtOnce(home, again, accepted ? CLIPS + 1 : CLIPS);
    }

    private static void assertBoughtOnce(ShoppingHome home, ShoppingHome.Outcome outcome, int orders) {
        assertThat(outcome.batch().state()).as(outcome.batch().toString()).isEqualTo(BatchState.COMPLETED);
        assertThat(outcome.violations()).isEmpty();
        assertThat(outcome.cached()).hasSize(CLIPS);
        assertThat(outcome.accounts().theirs(Kind.VIDEO)).hasSize(orders);
        assertThat(outcome.accounts().ours(Kind.VIDEO, Purchase.State.DELIVERED))
                .hasSize(CLIPS);
        assertThat(home.leftovers()).isEmpty();
    }

    /** Two at a time; a failure says what it is about. */
    private static <T> void inPairs(List<T> cases, Case<T> test) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Map<T, Future<Void>> results = new LinkedHashMap<>();
            for (T each : cases) {
                results.put(each, pool.submit((Callable<Void>) () -> {
                    test.of(each);
                    return null;
                }));
            }
            for (Map.Entry<T, Future<Void>> result : results.entrySet()) {
                await(result.getKey().toString(), result.getValue());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(String what, Future<Void> result) throws InterruptedException {
        try {
            result.get();
        } catch (ExecutionException failure) {
            throw new AssertionError("Halted at " + what, failure.getCause());
        }
    }

    private interface Case<T> {
        void of(T each) throws Exception;
    }
}

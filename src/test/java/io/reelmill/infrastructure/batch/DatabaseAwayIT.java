package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.Progress;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.shared.retry.SqlFailures;
import io.reelmill.shared.stub.OwnPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch makes of a database that is cut, crashes or has few connections to give. */
class DatabaseAwayIT {
    private static final int TOPICS = 24;
    private static final int SHOTS = 2;
    private static final int LONGEST_SECONDS = 120;

    @TempDir
    private Path folder;

    private Path home;
    private OwnPostgres server;
    private final FirstEnds firstEnds = new FirstEnds(3);

    @BeforeEach
    void start_a_server() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        server = new OwnPostgres(folder.resolve("server"));
    }

    @AfterEach
    void stop_it() throws IOException {
        server.close();
    }

    @Test
    void a_batch_waits_for_a_server_that_crashed_and_goes_on_when_it_is_back() throws Exception {
        server.useIn(home, "reelmill.sessions.parallel: 4");
        try (StubRun run = StubRun.in(home, firstEnds, 0)) {
            CompletableFuture<BatchView> batch = begin(run);
            firstEnds.await();

            server.crash();
            // As long as a connection is waited for: this is the length of the outage.
            assertThatThrownBy(() -> run.bean(Batches.class).newest(1))
                    .as("who only looks is told")
                    .matches(SqlFailures::away);
            server.comeBack();

            assertWhole(run, batch.get(LONGEST_SECONDS, TimeUnit.SECONDS));
        }
    }

    @Test
    void connections_that_are_cut_at_random_cost_no_session() throws Exception {
        server.useIn(home, "reelmill.sessions.parallel: 4");
        try (StubRun run = StubRun.in(home, firstEnds, 0)) {
            CompletableFuture<BatchView> batch = begin(run);
            firstEnds.await();

            cutUntil(batch);

            assertWhole(run, batch.join());
        }
    }

    @Test
    void a_batch_that_is_cut_while_it_reads_its_rows_completes_at_the_latest_when_it_is_run_again() throws Exception {
        server.useIn(home, "reelmill.sessions.parallel: 4");
        try (StubRun run = StubRun.in(home, firstEnds, 0)) {
            CompletableFuture<BatchView> batch = begin(run);
            cutUntil(batch);
            // Whether the launch, the rows or nothing was hit is up to chance; each is told.
            batch.exceptionally(failure -> {
                        assertThat(SqlFailures.away(failure)).isTrue();
                        return null;
                    })
                    .join();

            assertWhole(run, run.run(home.resolve("topics.csv")));
        }
    }

    @Test
    void two_connections_suffice_for_eight_sessions_at_a_time() throws Exception {
        server.useIn(
                home,
                "reelmill.database.connections: 2",
                "reelmill.sessions.parallel: 8",
                "reelmill.shots.parallel: 8");
        try (StubRun run = StubRun.in(home, firstEnds, 0)) {
            assertWhole(run, begin(run).get(LONGEST_SECONDS, TimeUnit.SECONDS));
        }
    }

    private CompletableFuture<BatchView> begin(StubRun run) throws IOException {
        Path requests = home.resolve("topics.csv");
        Files.writeString(
                requests,
                IntStream.rangeClosed(1, TOPICS)
                        .mapToObj(number -> number + ",Topic " + number + " is bought")
                        .collect(Collectors.joining("\n", "id,topic\n", "\n")));
        return CompletableFuture.supplyAsync(() -> run.run(requests));
    }

    private void cutUntil(CompletableFuture<BatchView> ended) throws SQLException, InterruptedException {
        while (!ended.isDone()) {
            server.endAConnection();
            // The pace of the fault, not a guess at when something is done.
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void assertWhole(StubRun run, BatchView batch) throws SQLException {
        assertThat(batch.state()).as(reasons(batch)).isEqualTo(BatchState.COMPLETED);
        assertThat(batch.count(SessionState.COMPLETED)).isEqualTo(TOPICS);
        assertThat(run.bean(StubShop.class).sold).doesNotHaveDuplicates().hasSize(TOPICS * SHOTS);
        assertThat(run.bean(Ledger.class).of(batch.batch()))
                .extracting(Purchase::state)
                .containsOnly(Purchase.State.DELIVERED)
                .hasSize(TOPICS * SHOTS);
        for (String table : List.of("batch_step_execution", "batch_job_execution")) {
            assertThat(server.number("select count(*) from " + table
                            + " where status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')"))
                    .as(table)
                    .isZero();
        }
    }

    private static String reasons(BatchView batch) {
        List<String> reasons = new ArrayList<>();
        batch.reason().ifPresent(reasons::add);
        batch.sessions().stream().flatMap(session -> session.reason().stream()).forEach(reasons::add);
        return String.join("\n", reasons);
    }

    /** Tells when a few sessions have ended. */
    private static final class FirstEnds implements ProgressListener {
        private final CountDownLatch ends;

        FirstEnds(int count) {
            ends = new CountDownLatch(count);
        }

        void await() throws InterruptedException {
            assertThat(ends.await(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void begins(long batch, int sessions, int finished) {
            // not told apart
        }

        @Override
        public void moves(Progress progress) {
            // not told apart
        }

        @Override
        public void ends(SessionView session) {
            ends.countDown();
        }
    }
}

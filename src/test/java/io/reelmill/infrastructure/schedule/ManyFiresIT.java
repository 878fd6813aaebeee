package io.reelmill.infrastructure.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.reelmill.core.operation.Fire;
import io.reelmill.core.operation.Schedule;
import io.reelmill.core.operation.Schedules.FireView;
import io.reelmill.shared.stub.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes hear of every fire, each by a clock of its own. */
class ManyFiresIT {
    private static final int FIRES = 300;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void three_hundred_fires_are_three_hundred_batches_though_a_clock_is_five_seconds_off(
            TestDatabase vendor, @TempDir Path home) throws Exception {
        FakeBatches batches = new FakeBatches();
        try (HikariDataSource database = pool(vendor.migrated());
                Node one = new Node(database, home, batches);
                Node other = new Node(database, home, batches)) {
            one.list(FIRES);
            one.keep.put(Node.schedule(
                    "often", "* * * * * ?", OptionalInt.of(1), Schedule.Overlap.QUEUE, Schedule.Missed.ALL));
            Instant begin = one.now;
            ExecutorService nodes = Executors.newFixedThreadPool(2);
            Future<?> first = nodes.submit(() -> work(one, begin));
            Future<?> second = nodes.submit(() -> work(other, begin.plusSeconds(5)));
            first.get();
            second.get();
            nodes.shutdown();
            one.now = begin.plusSeconds(FIRES);
            one.look("often");

            assertThat(new HashSet<>(one.launched())).hasSize(batches.launches.size());
            assertThat(one.launched().stream().map(Fire::time))
                    .containsAll(IntStream.rangeClosed(1, FIRES)
                            .mapToObj(begin::plusSeconds)
                            .toList());
            List<FireView> fires = one.books.fires().newest("often", 1000);
            assertThat(fires.stream().filter(fire -> fire.state() == FireView.State.LAUNCHED))
                    .hasSize(FIRES);
            // Each row once.
            assertThat(new HashSet<>(batches.contents)).hasSize(FIRES);
        }
    }

    private static HikariDataSource pool(DataSource database) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(4);
        return new HikariDataSource(pool);
    }

    /** The clock that is ahead hears of the last fires first. */
    private static void work(Node node, Instant begin) {
        for (int second = 0; second <= FIRES; second++) {
            node.now = begin.plusSeconds(second);
            node.look("often");
        }
    }
}

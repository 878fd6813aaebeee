package io.reelmill.infrastructure.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.operation.Fire;
import io.reelmill.core.operation.FireBook;
import io.reelmill.core.operation.Launch;
import io.reelmill.core.operation.Schedule;
import io.reelmill.core.operation.Schedules;
import io.reelmill.core.operation.Schedules.FireView;
import io.reelmill.shared.stub.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Two Quartz schedulers on one PostgreSQL: ten schedules that fire every second until there were three hundred fires. */
class ScheduleClusterIT {
    private static final int FIRES = 300;
    private static final List<String> NAMES =
            IntStream.range(0, 10).mapToObj(number -> "s" + number).toList();

    @Test
    void each_of_three_hundred_fires_is_noted_once_and_launched_once(@TempDir Path home) {
        List<String> settings = TestDatabase.POSTGRESQL.settings();
        FakeBatches one = new FakeBatches();
        FakeBatches other = new FakeBatches();
        try (ConfigurableApplicationContext first = ScheduleService.start(home, one, settings)) {
            Schedules schedules = first.getBean(Schedules.class);
            FireBook fires = first.getBean(FireBook.class);
            Instant begin = Instant.now();
            try (ConfigurableApplicationContext second = ScheduleService.start(home, other, settings)) {
                NAMES.forEach(name -> schedules.put(Node.inline(name, "* * * * * ?", Schedule.Overlap.QUEUE)));
                await().atMost(Duration.ofMinutes(5))
                        .until(() -> launches(one, other).size() >= FIRES);
                NAMES.forEach(schedules::pause);
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> NAMES.stream()
                                .allMatch(name -> fires.queued(name).isEmpty()));
                assertThat(second.isActive()).isTrue();
            }
            List<Fire> launched = launches(one, other);
            List<FireView> noted = NAMES.stream()
                    .flatMap(name -> fires.newest(name, 10_000).stream())
                    .toList();

            assertThat(noted).allMatch(fire -> fire.state() == FireView.State.LAUNCHED);
            assertThat(new HashSet<>(launched)).hasSize(launched.size());
            assertThat(launched)
                    .containsExactlyInAnyOrderElementsOf(
                            noted.stream().map(FireView::fire).toList());
            NAMES.forEach(name -> assertThat(gaps(noted, name, begin)).isEmpty());
            // Both took part.
            assertThat(one.launches).isNotEmpty();
            assertThat(other.launches).isNotEmpty();
        }
    }

    /** Seconds between the first and the last fire in which there was none. */
    private static List<Instant> gaps(List<FireView> noted, String name, Instant begin) {
        List<Instant> times = noted.stream()
                .filter(fire -> fire.fire().schedule().equals(name))
                .map(fire -> fire.fire().time())
                .sorted()
                .toList();
        assertThat(times.get(0)).isAfter(begin.minusSeconds(1));
        List<Instant> missing = new ArrayList<>();
        for (Instant time = times.get(0); time.isBefore(times.get(times.size() - 1)); time = time.plusSeconds(1)) {
            if (!times.contains(time)) {
                missing.add(time);
            }
        }
        return missing;
    }

    private static List<Fire> launches(FakeBatches one, FakeBatches other) {
        return Stream.of(one, other)
                .flatMap(batches -> {
                    synchronized (batches) {
                        return List.copyOf(batches.launches).stream();
                    }
                })
                .map(Launch::fire)
                .map(fire -> fire.orElseThrow())
                .toList();
    }
}

package io.reelmill.infrastructure.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.operation.House;
import io.reelmill.core.operation.OldRecords;
import io.reelmill.core.operation.Retention;
import io.reelmill.core.operation.RetentionRules;
import io.reelmill.core.operation.Turns;
import io.reelmill.core.session.Home;
import io.reelmill.shared.stub.LogLines;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.Mockito;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SweeperTest {
    @RegisterExtension
    private final LogLines log = new LogLines(SweeperTest.class.getPackage());

    private final House house = new House(Instant.parse("2026-11-23T12:00:00Z"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Turn turn = new Turn();
    private final Retention retention = house.retention(new RetentionRules(
            Optional.of(Duration.ofDays(30)),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Duration.ofDays(30),
            Duration.ofDays(1),
            false));

    private static final class Turn implements Turns {
        private volatile int free = Integer.MAX_VALUE;
        private volatile boolean taken;

        @Override
        public boolean take(Turns.Turn which, Duration hold) {
            taken = free-- > 0;
            return taken;
        }

        @Override
        public void give(Turns.Turn which) {
            taken = false;
        }
    }

    @Test
    void a_sweep_says_what_it_removed_and_counts_it() {
        house.session(1, 1, Duration.ofDays(31), 5 * 1024 * 1024);
        house.session(2, 1, Duration.ofDays(31), 100);

        assertThat(new Sweeper(retention, turn, meters).sweep(() -> false)).isTrue();

        assertThat(log.toString())
                .contains(House.id(1) + " of batch 1, finished 2026-10-23T12:00:00Z, for its age (5 MB)")
                .contains("for its age (100 bytes)")
                .contains("removed 2 sessions (5 MB), 0 bought media (0 bytes), 3 events, 2 kept answers, 1 leftovers");
        assertThat(meters.counter("reelmill.retention.freed", "what", "sessions")
                        .count())
                .isEqualTo(5 * 1024 * 1024 + 100);
        assertThat(turn.taken).isFalse();
    }

    @Test
    void nothing_is_swept_while_another_node_does() {
        house.session(1, 1, Duration.ofDays(31), 10);
        turn.free = 0;

        assertThat(new Sweeper(retention, turn, meters).sweep(() -> false)).isFalse();

        assertThat(house.deleted()).isEmpty();
    }

    @Test
    void a_node_that_loses_its_turn_or_is_stopped_removes_nothing_more() {
        house.session(1, 1, Duration.ofDays(32), 10);
        house.session(2, 1, Duration.ofDays(31), 10);
        turn.free = 2;

        new Sweeper(retention, turn, meters).sweep(() -> false);
        assertThat(house.deleted()).containsExactly(House.id(1));

        turn.free = Integer.MAX_VALUE;
        new Sweeper(retention, turn, meters).sweep(() -> true);
        assertThat(house.deleted()).hasSize(1);
    }

    @Test
    void it_is_swept_again_and_again_whatever_happens_until_the_end() {
        AtomicInteger rounds = new AtomicInteger();
        Turns failing = Mockito.mock(Turns.class, call -> {
            rounds.incrementAndGet();
            throw new IllegalStateException("no database");
        });
        SweepingRounds sweeping =
                new SweepingRounds(new Sweeper(retention, failing, meters), Duration.ZERO, Duration.ofMillis(1));

        sweeping.start();
        assertThat(sweeping.isRunning()).isTrue();
        await().until(() -> rounds.get() >= 3);
        sweeping.stop();

        assertThat(sweeping.isRunning()).isFalse();
        assertThat(log.toString()).contains("Retention comes to nothing this time: no database");
    }

    @Test
    void only_a_service_sweeps_and_every_command_knows_the_settings() {
        ApplicationContextRunner application = new ApplicationContextRunner()
                .withUserConfiguration(RetentionConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(Home.class, () -> new Home(Path.of("target")))
                .withBean(OldRecords.class, () -> house)
                .withBean(Archive.class, () -> Mockito.mock(Archive.class))
                .withBean(BatchControl.class, () -> Mockito.mock(BatchControl.class))
                .withBean(Turns.class, () -> turn)
                .withPropertyValues("reelmill.retention.sessions-age=90d", "reelmill.retention.cache-size=2GB");

        application.run(context -> {
            assertThat(context).doesNotHaveBean(SweepingRounds.class);
            RetentionRules rules = context.getBean(RetentionProperties.class).rules();
            assertThat(rules.sessionsAge()).contains(Duration.ofDays(90));
            assertThat(rules.sessionsBytes()).isEmpty();
            assertThat(rules.mediaBytes()).hasValue(2L * 1024 * 1024 * 1024);
        });
        application
                .withPropertyValues("spring.profiles.active=service")
                .run(context -> assertThat(context.getBean(SweepingRounds.class).isRunning())
                        .isTrue());
        application
                .withPropertyValues("reelmill.retention.events-age=1h")
                .run(context -> assertThat(context).hasFailed());
    }
}

package io.reelmill.infrastructure.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Schedule;
import io.reelmill.core.operation.Schedules;
import io.reelmill.core.operation.Schedules.FireView;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.shared.stub.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quartz.Scheduler;
import org.quartz.TriggerKey;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real Quartz on both databases. */
class QuartzByVendorIT {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void schedules_fire_are_changed_paused_and_removed(TestDatabase vendor, @TempDir Path home) throws Exception {
        FakeBatches batches = new FakeBatches();
        try (ConfigurableApplicationContext service = ScheduleService.start(home, batches, vendor.settings())) {
            Schedules schedules = service.getBean(Schedules.class);
            Scheduler quartz = service.getBean(Scheduler.class);
            assertThat(quartz.getMetaData().isJobStoreClustered()).isEqualTo(vendor == TestDatabase.POSTGRESQL);
            assertThat(quartz.getMetaData().getThreadPoolSize()).isEqualTo(2);

            schedules.put(Node.inline("often", "* * * * * ?", Schedule.Overlap.QUEUE));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(schedules.fires("often", 10))
                            .filteredOn(fire -> fire.state() == FireView.State.LAUNCHED)
                            .hasSizeGreaterThan(1));
            // Quartz's own tables hold nothing that was serialised.
            assertThat(service.getBean(JdbcClient.class)
                            .sql("select trigger_name from qrtz_triggers where trigger_type = 'CRON'")
                            .query(String.class)
                            .list())
                    .containsExactly("often");

            schedules.put(Node.inline("often", "0 0 9 * * ?", Schedule.Overlap.QUEUE));
            assertThat(quartz.getTrigger(TriggerKey.triggerKey("often", QuartzTriggers.GROUP))
                            .toString())
                    .contains("often");
            assertThat(schedules.find("often").orElseThrow().next())
                    .hasValueSatisfying(next -> assertThat(next.toString()).contains("T09:00:00Z"));
            assertThat(schedules.pause("often").next()).isEmpty();
            assertThat(quartz.getTrigger(TriggerKey.triggerKey("often", QuartzTriggers.GROUP)))
                    .isNull();
            assertThat(schedules.trigger("often").state()).isEqualTo(FireView.State.LAUNCHED);
            assertThat(schedules.resume("often").next()).isPresent();
            assertThat(schedules.all()).hasSize(1);
            schedules.delete("often");
            assertThat(schedules.all()).isEmpty();
            assertThatThrownBy(() -> schedules.fires("often", 1)).isInstanceOf(UnknownException.class);

            Files.createDirectories(home.resolve("jobs"));
            Files.writeString(home.resolve("jobs/schedules.yml"), "schedules: nothing\n");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> schedules.problem().isPresent());
            Files.writeString(
                    home.resolve("jobs/schedules.yml"),
                    "schedules:\n  - {name: filed, cron: \"* * * * * ?\", topics: [Tides]}\n");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> schedules.find("filed").isPresent()
                            && !schedules.fires("filed", 1).isEmpty());
            assertThat(schedules.problem()).isEmpty();
            assertThatThrownBy(() -> schedules.delete("filed")).isInstanceOf(ConflictException.class);
        }
    }
}

package io.reelmill.infrastructure.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.operation.Schedule;
import io.reelmill.core.session.BatchState;
import io.reelmill.shared.stub.LogLines;
import io.reelmill.shared.stub.TestDatabase;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

class ScheduleWatchIT {
    @RegisterExtension
    final LogLines log = new LogLines(ScheduleWatch.class.getPackage());

    @TempDir
    Path home;

    private final FakeBatches batches = new FakeBatches();
    private Node node;
    private ScheduleWatch watch;
    private ServiceSchedules schedules;
    private volatile boolean broken;

    @BeforeEach
    void start() {
        node = new Node(TestDatabase.H2.migrated(), home, batches);
        SchedulesFile file =
                new SchedulesFile(home.resolve("jobs/schedules.yml"), new SchedulesReader(node.check), node.keep);
        QuartzTriggers triggers = new QuartzTriggers(quartz(), node.clock);
        watch = new ScheduleWatch(
                file, node.books.schedules(), triggers, new Fires(node.note, node.launch), node.clock);
        schedules = new ServiceSchedules(
                node.books,
                new ServiceSchedules.Cases(node.keep, node.note, node.launch),
                new ScheduleListing(node.times, node.rows, node.clock),
                triggers,
                file);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void what_quartz_does_not_tell_of_is_launched_at_the_next_look() {
        broken = true;
        schedules.put(Node.inline("daily", "0 0 9 * * ?", Schedule.Overlap.QUEUE));
        node.at("2026-03-02T09:00:05Z");
        watch.look();
        assertThat(batches.launches).hasSize(1);
        watch.look();
        watch.look();
        assertThat(log.lines())
                .filteredOn(line -> line.contains("could not be looked after"))
                .containsExactly(
                        "The schedules could not be looked after (Quartz did not take the schedules: out of order); it is tried again");
    }

    @Test
    void a_launch_that_fails_is_told_once_and_tried_again() {
        schedules.put(Node.inline("daily", "0 0 9 * * ?", Schedule.Overlap.QUEUE));
        node.at("2026-03-02T09:00:05Z");
        node.write("data/requests", "in the way");
        watch.look();
        watch.look();
        assertThat(log.lines())
                .filteredOn(line -> line.startsWith("The schedule daily could not be launched"))
                .hasSize(1);
        batches.state = BatchState.COMPLETED;
        assertThat(batches.launches).isEmpty();
    }

    @Test
    void one_that_has_fired_for_the_last_time_does_not_disturb_the_others() {
        schedules.put(Node.inline("last", "0 0 9 2 3 ? 2099", Schedule.Overlap.QUEUE));
        node.at("2100-01-01T00:00:00Z");
        watch.look();
        watch.look();
        assertThat(log.lines()).noneMatch(line -> line.contains("could not"));
        assertThat(schedules.find("last").orElseThrow().next()).isEmpty();
    }

    /** A scheduler that has no triggers and takes none. */
    private Scheduler quartz() {
        return (Scheduler) Proxy.newProxyInstance(
                Scheduler.class.getClassLoader(), new Class<?>[] {Scheduler.class}, (proxy, method, arguments) -> {
                    if (broken) {
                        throw new SchedulerException("out of order");
                    }
                    if (method.getName().equals("scheduleJob")
                            && node.now.toString().startsWith("2100")) {
                        throw new SchedulerException("will never fire");
                    }
                    return method.getReturnType() == Set.class ? Set.of() : null;
                });
    }
}

package io.reelmill.infrastructure.schedule;

import io.reelmill.core.operation.Schedule;
import io.reelmill.core.operation.ScheduleBook;
import io.reelmill.shared.text.Printable;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the schedules again and again: follows the file, has Quartz follow the tables, and launches what nobody did:
 * fires missed while no node ran, those that wait for the batch before, those a dead node had noted. One thread looks.
 */
final class ScheduleWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleWatch.class);

    private final SchedulesFile file;
    private final ScheduleBook book;
    private final QuartzTriggers triggers;
    private final Fires fires;
    private final Clock clock;
    private int failures;

    ScheduleWatch(SchedulesFile file, ScheduleBook book, QuartzTriggers triggers, Fires fires, Clock clock) {
        this.file = file;
        this.book = book;
        this.triggers = triggers;
        this.fires = fires;
        this.clock = clock;
    }

    /** Never throws: the next look may succeed. What fails twice is told once. */
    void look() {
        try {
            file.look();
            List<Schedule> schedules =
                    book.all().stream().map(ScheduleBook.Entry::schedule).toList();
            // First what is due: whether Quartz takes a schedule does not matter to what it has missed.
            schedules.forEach(schedule -> fires.fired(schedule.name(), clock.instant()));
            triggers.follow(schedules);
            failures = 0;
        } catch (RuntimeException failed) {
            failures++;
            // Once it may be another node that changes the same trigger at this moment.
            if (failures == 2) {
                LOG.warn(
                        "The schedules could not be looked after ({}); it is tried again",
                        Printable.oneLine(String.valueOf(failed.getMessage())));
            }
        }
    }
}

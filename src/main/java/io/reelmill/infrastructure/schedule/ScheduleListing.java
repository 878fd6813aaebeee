package io.reelmill.infrastructure.schedule;

import io.reelmill.core.operation.FireTimes;
import io.reelmill.core.operation.Schedule;
import io.reelmill.core.operation.ScheduleBook;
import io.reelmill.core.operation.Schedules;
import io.reelmill.core.operation.TakeRows;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** How a schedule stands. */
record ScheduleListing(FireTimes times, TakeRows rows, Clock clock) {
    Schedules.Listed of(ScheduleBook.Entry entry) {
        Schedule schedule = entry.schedule();
        Instant now = clock.instant();
        Instant after = entry.firedUntil().isAfter(now) ? entry.firedUntil() : now;
        return new Schedules.Listed(
                schedule,
                entry.fromFile(),
                schedule.paused() ? Optional.empty() : times.next(schedule.cron(), schedule.zone(), after),
                rows.left(schedule));
    }
}

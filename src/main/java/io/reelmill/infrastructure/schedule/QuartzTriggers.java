package io.reelmill.infrastructure.schedule;

import io.reelmill.core.operation.Schedule;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

/**
 * Quartz's triggers, one for each schedule that is not paused. Each node keeps them as the schedules are; a difference with
 * another node that does so at the same moment is gone at the next look.
 */
final class QuartzTriggers {
    static final String GROUP = "schedules";
    static final JobKey JOB = JobKey.jobKey("fire", GROUP);

    private final Scheduler scheduler;
    private final Clock clock;

    QuartzTriggers(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** One at a time in this process; against other nodes there is only the next look. */
    synchronized void follow(Collection<Schedule> schedules) {
        Map<TriggerKey, Schedule> wanted = schedules.stream()
                .filter(schedule -> !schedule.paused())
                .collect(Collectors.toMap(
                        schedule -> TriggerKey.triggerKey(schedule.name(), GROUP),
                        schedule -> schedule,
                        (one, other) -> one,
                        TreeMap::new));
        try {
            for (TriggerKey key : scheduler.getTriggerKeys(GroupMatcher.triggerGroupEquals(GROUP))) {
                if (!wanted.containsKey(key)) {
                    scheduler.unscheduleJob(key);
                }
            }
            for (Map.Entry<TriggerKey, Schedule> each : wanted.entrySet()) {
                follow(each.getKey(), each.getValue());
            }
        } catch (SchedulerException failure) {
            throw new IllegalStateException("Quartz did not take the schedules: " + failure.getMessage(), failure);
        }
    }

    private void follow(TriggerKey key, Schedule schedule) throws SchedulerException {
        CronTrigger wanted = trigger(key, schedule);
        Trigger now = scheduler.getTrigger(key);
        if (now instanceof CronTrigger cron
                && cron.getCronExpression().equals(wanted.getCronExpression())
                && cron.getTimeZone().getID().equals(wanted.getTimeZone().getID())) {
            return;
        }
        // Quartz refuses one that has fired for the last time.
        if (wanted.getFireTimeAfter(Date.from(clock.instant())) == null) {
            return;
        }
        if (now == null) {
            scheduler.scheduleJob(wanted);
        } else {
            scheduler.rescheduleJob(key, wanted);
        }
    }

    private static CronTrigger trigger(TriggerKey key, Schedule schedule) {
        return TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(JOB)
                // What was missed is found by the fires that were noted, not by what Quartz guesses.
                .withSchedule(CronScheduleBuilder.cronSchedule(schedule.cron())
                        .inTimeZone(TimeZone.getTimeZone(schedule.zone()))
                        .withMisfireHandlingInstructionDoNothing())
                .build();
    }
}

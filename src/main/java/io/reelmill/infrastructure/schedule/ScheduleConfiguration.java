package io.reelmill.infrastructure.schedule;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.operation.CheckSchedule;
import io.reelmill.core.operation.Exclusive;
import io.reelmill.core.operation.FireBook;
import io.reelmill.core.operation.FireTimes;
import io.reelmill.core.operation.KeepSchedules;
import io.reelmill.core.operation.LaunchFires;
import io.reelmill.core.operation.NoteFires;
import io.reelmill.core.operation.ScheduleBook;
import io.reelmill.core.operation.ScheduleBooks;
import io.reelmill.core.operation.Schedules;
import io.reelmill.core.operation.TakeRows;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.core.session.Home;
import io.reelmill.core.topic.RequestLists;
import io.reelmill.shared.process.Rounds;
import java.time.Clock;
import org.quartz.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** Launching by the clock. Its settings are known to every command, all else is the service's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScheduleProperties.class)
@Import({ScheduleConfiguration.InService.class, QuartzConfiguration.class})
public class ScheduleConfiguration {

    @Configuration(proxyBeanMethods = false)
    @Profile("service")
    static class InService {
        private final Clock clock;

        InService(ObjectProvider<Clock> clock) {
            this.clock = clock.getIfAvailable(Clock::systemUTC);
        }

        @Bean
        FireTimes fireTimes() {
            return new QuartzFireTimes();
        }

        @Bean
        ScheduleBooks scheduleBooks(ScheduleBook schedules, FireBook fires, Exclusive exclusive) {
            return new ScheduleBooks(schedules, fires, exclusive);
        }

        @Bean
        CheckSchedule checkSchedule(FireTimes times, RequestLists lists) {
            return new CheckSchedule(times, lists);
        }

        @Bean
        KeepSchedules keepSchedules(ScheduleBooks books, CheckSchedule check) {
            return new KeepSchedules(books, check, clock);
        }

        @Bean
        TakeRows takeRows(FireBook fires, RequestLists lists, Home home) {
            return new TakeRows(fires, lists, home);
        }

        @Bean
        NoteFires noteFires(ScheduleBooks books, FireTimes times, TakeRows rows, Archive archive) {
            return new NoteFires(books, times, rows, archive, clock);
        }

        @Bean
        LaunchFires launchFires(ScheduleBooks books, RequestLists lists, BatchControl batches, Archive archive) {
            return new LaunchFires(books, lists, batches, archive);
        }

        @Bean
        Fires fires(NoteFires note, LaunchFires launch) {
            return new Fires(note, launch);
        }

        @Bean
        QuartzTriggers quartzTriggers(Scheduler scheduler) {
            return new QuartzTriggers(scheduler, clock);
        }

        @Bean
        SchedulesFile schedulesFile(Home home, CheckSchedule check, KeepSchedules keep) {
            return new SchedulesFile(home.root().resolve(SchedulesFile.NAME), new SchedulesReader(check), keep);
        }

        @Bean
        Schedules schedules(
                ScheduleBooks books,
                ServiceSchedules.Cases cases,
                ScheduleListing listing,
                QuartzTriggers triggers,
                SchedulesFile file) {
            return new ServiceSchedules(books, cases, listing, triggers, file);
        }

        @Bean
        ServiceSchedules.Cases scheduleCases(KeepSchedules keep, NoteFires note, LaunchFires launch) {
            return new ServiceSchedules.Cases(keep, note, launch);
        }

        @Bean
        ScheduleListing scheduleListing(FireTimes times, TakeRows rows) {
            return new ScheduleListing(times, rows, clock);
        }

        @Bean
        Rounds scheduleRounds(
                SchedulesFile file,
                ScheduleBook book,
                QuartzTriggers triggers,
                Fires fires,
                ScheduleProperties properties) {
            ScheduleWatch watch = new ScheduleWatch(file, book, triggers, fires, clock);
            return new Rounds("schedules", watch::look, properties.check());
        }

        @Bean
        HealthCheck schedulesCheck(SchedulesFile file, ScheduleBook book) {
            return new SchedulesCheck(file, book);
        }
    }
}

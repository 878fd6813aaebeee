package io.reelmill.infrastructure.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.operation.OldRecords;
import io.reelmill.core.operation.PlanRetention;
import io.reelmill.core.operation.Retention;
import io.reelmill.core.operation.Turns;
import io.reelmill.core.session.Home;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** A service makes room. Its settings are read by every command, so that a wrong one is found early. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionProperties.class)
class RetentionConfiguration {
    private static final Duration AFTER_START = Duration.ofMinutes(1);

    @Bean
    @Profile("service")
    PlanRetention.Storage retentionStorage(Home home, Clock clock) {
        return new PlanRetention.Storage(new OutputsOnDisk(home, clock), new MediaOnDisk(home));
    }

    @Bean
    @Profile("service")
    PlanRetention planRetention(
            RetentionProperties settings,
            OldRecords records,
            Archive archive,
            PlanRetention.Storage storage,
            Clock clock) {
        return new PlanRetention(settings.rules(), records, archive, storage, clock);
    }

    @Bean
    @Profile("service")
    Retention retention(PlanRetention plans, BatchControl control, OldRecords records, PlanRetention.Storage storage) {
        return new Retention(plans, control, records, storage);
    }

    @Bean
    @Profile("service")
    SweepingRounds sweepingRounds(
            Retention retention, Turns turns, RetentionProperties settings, ObjectProvider<MeterRegistry> meters) {
        Sweeper sweeper = new Sweeper(retention, turns, meters.getIfAvailable(() -> Metrics.globalRegistry));
        return new SweepingRounds(
                sweeper,
                AFTER_START.compareTo(settings.every()) < 0 ? AFTER_START : settings.every(),
                settings.every());
    }
}

package io.reelmill.infrastructure.retention;

import io.reelmill.core.operation.RetentionRules;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How long a service keeps what it made.
 *
 * @param sessionsAge finished sessions are removed so long after their end; empty: never for their age
 * @param sessionsSize the most that outputs/ may take; empty: any amount
 * @param cacheSize the most that bought media may take; empty: any amount
 * @param eventsAge longer than the retries of webhooks take
 * @param idempotencyAge how long answers are kept for whoever posts again
 * @param every how often it is looked
 * @param alsoUnfinished sessions that are not COMPLETED, and those of unfinished batches, are removed too
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.retention", ignoreUnknownFields = false)
public record RetentionProperties(
        @DefaultValue("") Optional<@DurationMin(minutes = 1) Duration> sessionsAge,
        @DefaultValue("") Optional<DataSize> sessionsSize,
        @DefaultValue("") Optional<DataSize> cacheSize,
        @DefaultValue("30d") @DurationMin(days = 1) Duration eventsAge,
        @DefaultValue("24h") @DurationMin(minutes = 1) Duration idempotencyAge,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration every,
        @DefaultValue("false") boolean alsoUnfinished) {

    RetentionRules rules() {
        return new RetentionRules(
                sessionsAge, bytes(sessionsSize), bytes(cacheSize), eventsAge, idempotencyAge, alsoUnfinished);
    }

    private static OptionalLong bytes(Optional<DataSize> size) {
        return size.map(DataSize::toBytes).map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}

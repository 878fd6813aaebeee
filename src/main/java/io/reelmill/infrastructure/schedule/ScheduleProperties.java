package io.reelmill.infrastructure.schedule;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How schedules are looked after.
 *
 * @param check how often the file is looked at, and whether something waits or was missed
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.schedules", ignoreUnknownFields = false)
public record ScheduleProperties(
        @DefaultValue("10s") @NotNull @DurationMin(millis = 100)
        Duration check) {}

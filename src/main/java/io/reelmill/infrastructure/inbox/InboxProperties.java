package io.reelmill.infrastructure.inbox;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the inbox is watched.
 *
 * @param enabled whether it is
 * @param poll how often it is looked at
 * @param quiet a file that has not changed for so long is complete
 * @param largest a larger file is refused
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.inbox", ignoreUnknownFields = false)
public record InboxProperties(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("2s") @NotNull @DurationMin(millis = 100)
        Duration poll,

        @DefaultValue("5s") @NotNull @DurationMin(millis = 0)
        Duration quiet,

        @DefaultValue("20MB") @NotNull DataSize largest) {}

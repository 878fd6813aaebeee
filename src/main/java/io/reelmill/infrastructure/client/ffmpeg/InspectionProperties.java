package io.reelmill.infrastructure.client.ffmpeg;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of the inspection that are a matter of taste; the others are promises.
 *
 * @param freeze the longest time a picture may stand still; one that changes less often than every six seconds is refused
 *     whatever is set
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.inspection", ignoreUnknownFields = false)
public record InspectionProperties(
        @DefaultValue("4s") @NotNull @DurationMax(seconds = 6)
        Duration freeze) {}

package io.reelmill.infrastructure.client.marytts;

import io.reelmill.core.narration.Rhythm;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings under {@code reelmill.narration}.
 *
 * @param leadIn picture before the first word
 * @param pause silence between two lines; more than two seconds would fail the inspection
 * @param tail picture after the last word
 * @param timeout how long the voice may take for one sentence, loading it included
 * @param remembered how much measured speech is kept in memory so that recording it costs nothing more
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.narration", ignoreUnknownFields = false)
public record NarrationProperties(
        @DefaultValue("400ms") @DurationMin @DurationMax(seconds = 10)
        Duration leadIn,

        @DefaultValue("350ms") @DurationMin @DurationMax(millis = 1900)
        Duration pause,

        @DefaultValue("1200ms") @DurationMin @DurationMax(seconds = 10)
        Duration tail,

        @DefaultValue("60s") @DurationMin(seconds = 1) Duration timeout,

        @DefaultValue("5m") @DurationMin @DurationMax(hours = 1)
        Duration remembered) {

    Rhythm rhythm() {
        return new Rhythm(seconds(leadIn), seconds(pause), seconds(tail));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

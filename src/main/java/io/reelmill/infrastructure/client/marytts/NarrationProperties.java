package io.reelmill.infrastructure.client.marytts;

import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Rhythm;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings under {@code reelmill.narration}.
 *
 * @param providers the narrators in the order of preference; one that is not named offers no voice
 * @param lettersPerSecond how many letters a voice that cannot be measured beforehand speaks a second, by language
 * @param rate how many times as fast as usual all voices speak
 * @param leadIn picture before the first word
 * @param pause silence between two lines; more than two seconds would fail the inspection
 * @param tail picture after the last word
 * @param timeout how long the voice may take for one sentence, loading it included
 * @param remembered how much measured speech is kept in memory so that recording it costs nothing more
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.narration", ignoreUnknownFields = false)
public record NarrationProperties(
        @DefaultValue({Narrator.EMBEDDED, "espeak", "piper"}) @NotEmpty
        List<String> providers,

        @DefaultValue Map<String, Double> lettersPerSecond,

        @DefaultValue("1.0") @DecimalMin("0.7") @DecimalMax("1.4")
        double rate,

        @DefaultValue("400ms") @DurationMin @DurationMax(seconds = 10)
        Duration leadIn,

        @DefaultValue("350ms") @DurationMin @DurationMax(millis = 1900)
        Duration pause,

        @DefaultValue("1200ms") @DurationMin @DurationMax(seconds = 10)
        Duration tail,

        @DefaultValue("60s") @DurationMin(seconds = 1) Duration timeout,

        @DefaultValue("5m") @DurationMin @DurationMax(hours = 1)
        Duration remembered) {

    public NarrationProperties {
        providers = List.copyOf(providers);
        lettersPerSecond = Map.copyOf(lettersPerSecond);
    }

    Rhythm rhythm() {
        return new Rhythm(seconds(leadIn), seconds(pause), seconds(tail));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

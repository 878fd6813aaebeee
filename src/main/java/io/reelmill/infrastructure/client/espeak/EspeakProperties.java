package io.reelmill.infrastructure.client.espeak;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings under {@code reelmill.espeak}.
 *
 * @param program a name that is looked for in the search path, or a path, relative to the home; empty for none
 * @param wordsPerMinute how fast it speaks
 * @param timeout how long it may take for one line
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.espeak", ignoreUnknownFields = false)
public record EspeakProperties(
        @DefaultValue("espeak-ng") String program,
        @DefaultValue("160") @Min(80) @Max(450) int wordsPerMinute,
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration timeout) {}

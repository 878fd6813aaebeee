package io.reelmill.infrastructure.resilience;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patient we are with providers.
 *
 * @param attempts of a call that fails and costs nothing by that; answers that ask for fewer calls are not counted
 * @param pause before the second attempt, at most: it is a random part of this, and doubles each time
 * @param longestPause that doubling leads to
 * @param patience that a call has for its turn: quota, pauses that the provider asks for, its rest after failures
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.calls", ignoreUnknownFields = false)
public record CallProperties(
        @DefaultValue("3") @Min(1) @Max(10) int attempts,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration pause,
        @DefaultValue("20s") @DurationMin(millis = 1) Duration longestPause,
        @DefaultValue("10m") @DurationMin(millis = 1) Duration patience,
        @DefaultValue @Valid Retries retries,
        @DefaultValue @Valid Breaker breaker,
        @DefaultValue @Valid Throttle throttle) {

    /**
     * What may be tried again of a provider's calls.
     *
     * @param percent of the calls within the window
     * @param reserve so many more
     */
    public record Retries(
            @DefaultValue("10") @Min(0) @Max(100) int percent,
            @DefaultValue("10") @Min(0) @Max(1000) int reserve,
            @DefaultValue("10m") @DurationMin(seconds = 1) Duration window) {}

    /**
     * When a provider that fails is left alone.
     *
     * @param window how many of its last calls are looked at
     * @param least how many there must be
     * @param percent of them that have failed
     * @param rest how long
     * @param trials that must succeed then
     */
    public record Breaker(
            @DefaultValue("20") @Min(1) @Max(1000) int window,
            @DefaultValue("5") @Min(1) @Max(1000) int least,
            @DefaultValue("50") @Min(1) @Max(100) int percent,
            @DefaultValue("30s") @DurationMin(millis = 1) Duration rest,
            @DefaultValue("2") @Min(1) @Max(100) int trials) {}

    /**
     * When a provider asks for fewer calls without saying for how long.
     *
     * @param pause of all its calls; it doubles each time, and is a random part of that, at least half
     * @param longestPause that doubling leads to
     */
    public record Throttle(
            @DefaultValue("5s") @DurationMin(millis = 1) Duration pause,
            @DefaultValue("60s") @DurationMin(millis = 1) Duration longestPause) {}
}

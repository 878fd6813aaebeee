package io.reelmill.presentation.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much is taken from outside.
 *
 * @param upload the most that one request may send
 * @param requestsPerMinute how often one caller may ask
 * @param launchesPerMinute how often one caller may launch, validate or estimate
 * @param listeners how many may listen to events at once
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.api", ignoreUnknownFields = false)
public record ApiProperties(
        @NotNull @DefaultValue("20MB") DataSize upload,
        @Min(1) @Max(1_000_000) @DefaultValue("6000") int requestsPerMinute,
        @Min(1) @Max(1_000_000) @DefaultValue("120") int launchesPerMinute,
        @Min(1) @Max(100_000) @DefaultValue("2000") int listeners) {}

package io.reelmill.infrastructure.client.library;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Media that rows name.
 *
 * @param folder what the paths are relative to; itself relative to the home
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.footage", ignoreUnknownFields = false)
public record FootageProperties(
        @DefaultValue("jobs/media") @NotNull Path folder) {}

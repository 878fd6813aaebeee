package io.reelmill.infrastructure.client.library;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Media that are found by their words.
 *
 * @param folder where they lie, in folders of any depth; relative to the home
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.library", ignoreUnknownFields = false)
public record LibraryProperties(
        @DefaultValue("jobs/library") @NotNull Path folder) {}

package io.reelmill.infrastructure.node;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * This process among those that share a database.
 *
 * @param id empty for the name of the machine; no two processes of a home at the same time may have the same
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.node", ignoreUnknownFields = false)
public record NodeProperties(
        @DefaultValue("")
        @Pattern(
                regexp = NodeNames.PATTERN,
                message = "must be letters, digits, '.', '_' and '-', not beginning with a dot, at most 64 of them")
        String id) {}

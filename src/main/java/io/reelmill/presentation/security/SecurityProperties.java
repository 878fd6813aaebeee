package io.reelmill.presentation.security;

import io.reelmill.core.operation.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may reach the service.
 *
 * @param tokens besides those in the database
 * @param hosts names besides this machine's own that a request may address the service by
 * @param failures how many wrong credentials an address may show
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.security", ignoreUnknownFields = false)
public record SecurityProperties(
        @DefaultValue List<@Valid Token> tokens,
        @DefaultValue List<String> hosts,
        @DefaultValue @Valid Failures failures) {
    public SecurityProperties {
        tokens = List.copyOf(tokens);
        hosts = List.copyOf(hosts);
    }

    /** Whether one of the tokens here is an admin's. */
    boolean hasAdmin() {
        return tokens.stream().anyMatch(token -> token.role() == Role.ADMIN);
    }

    /**
     * A token by its digest, so that no secret stands in the settings.
     *
     * @param sha256 of the secret, 64 hex digits
     */
    public record Token(
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9._-]{1,100}", message = "has to be 1 to 100 letters, digits, '-', '_' or '.'")
            String name,

            @NotNull Role role,

            @NotNull @Pattern(regexp = "[0-9a-fA-F]{64}", message = "has to be the secret's SHA-256, 64 hex digits")
            String sha256) {
        /** A digest is no secret, but it is nobody's business either. */
        @Override
        public String toString() {
            return "%s (%s)".formatted(name, role.label());
        }
    }

    /**
     * How many wrong credentials are answered as such.
     *
     * @param most from one address; further ones are told to wait
     * @param within this time
     */
    public record Failures(
            @DefaultValue("10") @Min(1) @Max(1000) int most,
            @DefaultValue("1m") @DurationMin(seconds = 1) Duration within) {}
}

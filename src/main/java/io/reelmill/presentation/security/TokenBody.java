package io.reelmill.presentation.security;

import io.reelmill.core.operation.AccessTokens.AccessToken;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token, without its secret.
 *
 * @param role viewer, operator or admin
 * @param lastUsedAt to the minute
 */
record TokenBody(
        String name,
        String role,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {
    static TokenBody of(AccessToken token) {
        return new TokenBody(
                token.name(),
                token.role().label(),
                token.createdAt(),
                token.lastUsedAt().orElse(null));
    }

    /** What is asked for in a post. */
    @Schema(name = "WantedTokenBody")
    record Wanted(@Nullable String name, @Nullable String role) {}

    /**
     * What is answered to it.
     *
     * @param secret shown here and never again
     */
    @Schema(name = "MadeTokenBody")
    record Made(String name, String role, String secret) {
        @Override
        public String toString() {
            return "%s (%s)".formatted(name, role);
        }
    }
}

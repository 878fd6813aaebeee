package io.reelmill.infrastructure.cache;

import io.reelmill.shared.settings.Secret;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where scripts and speech that were bought are remembered.
 *
 * @param answers in this process's memory, in Redis for all processes that share it, or nowhere
 * @param redisUrl {@code redis://[user:password@]host[:port][/database]}, or {@code rediss://} for TLS; a secret, because
 *     it may hold a password
 * @param size how many bytes are remembered in memory
 * @param keep how long an answer is remembered
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.cache", ignoreUnknownFields = false)
public record CacheProperties(
        @DefaultValue("memory") @NotNull Answers answers,
        @DefaultValue("redis://127.0.0.1:6379") Secret redisUrl,
        @DefaultValue("64MB") DataSize size,
        @DefaultValue("30d") @DurationMin(seconds = 1) Duration keep) {

    /** Where answers are remembered. */
    public enum Answers {
        MEMORY,
        REDIS,
        NONE
    }
}

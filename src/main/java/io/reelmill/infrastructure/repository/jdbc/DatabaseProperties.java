package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.shared.settings.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The PostgreSQL server that is used with the profile {@code postgresql}; {@code application-postgresql.yml} hands it to the
 * pool.
 *
 * @param url JDBC address, without a password
 * @param connections the most that are open at once
 * @param patience how long what works on a batch waits for a database that is away
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.database", ignoreUnknownFields = false)
public record DatabaseProperties(
        @DefaultValue(LOCAL) String url,
        @DefaultValue("reelmill") String username,
        @DefaultValue("") Secret password,
        @DefaultValue("10") @Min(2) @Max(500) int connections,
        @DefaultValue("10m") @DurationMin Duration patience) {
    static final String LOCAL = "jdbc:postgresql://localhost:5432/reelmill";
}

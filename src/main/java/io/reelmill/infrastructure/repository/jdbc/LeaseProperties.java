package io.reelmill.infrastructure.repository.jdbc;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the processes that share a database agree on who works on a batch.
 *
 * @param heartbeat how often a process renews its leases
 * @param expiry after how long without that its batches are another's to take over
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.lease", ignoreUnknownFields = false)
public record LeaseProperties(
        @DefaultValue("15s") @DurationMin(millis = 100) Duration heartbeat,
        @DefaultValue("60s") Duration expiry) {

    /** Two renewals may fail before a process gives its batches up, and it does so a heartbeat before it must. */
    @AssertTrue(message = "must be at least three times reelmill.lease.heartbeat")
    boolean isExpiry() {
        return expiry.compareTo(heartbeat.multipliedBy(3)) >= 0;
    }

    /** How long after a renewal a process may be sure of its leases. */
    Duration sure() {
        return expiry.minus(heartbeat);
    }
}

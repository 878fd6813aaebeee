package io.reelmill.presentation.actuator;

import io.reelmill.core.session.Finding;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.shared.text.Printable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** A health check, tried at most once in a while: some start a program or load a model. Thread-safe. */
final class CheckHealth implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(CheckHealth.class);

    private final HealthCheck check;
    private final Duration keep;
    private final InstantSource clock;
    private @Nullable Finding last;
    private String told = "";
    private Instant until = Instant.MIN;

    /** @param keep how long what was found stands */
    CheckHealth(HealthCheck check, Duration keep, InstantSource clock) {
        this.check = check;
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public synchronized Health health() {
        Finding found = last;
        if (found == null || !clock.instant().isBefore(until)) {
            found = shown(check.check());
            last = found;
            until = clock.instant().plus(keep);
        }
        Health.Builder health = found.state() == Finding.State.FAIL ? Health.down() : Health.up();
        health.withDetail("found", found.detail());
        if (!found.remedy().isEmpty()) {
            health.withDetail("remedy", found.remedy());
        }
        return health.build();
    }

    /** Why it fails can be a statement or a path, which are nobody's business out there: the log has it, once. */
    private Finding shown(Finding found) {
        if (found.state() != Finding.State.FAIL) {
            told = "";
            return found;
        }
        if (!told.equals(found.detail())) {
            told = found.detail();
            LOG.warn("{} is not in order: {}", check.name(), Printable.oneLine(told));
        }
        return Finding.fail("it is not in order; the service's log tells more", found.remedy());
    }
}

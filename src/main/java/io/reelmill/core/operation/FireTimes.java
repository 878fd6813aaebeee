package io.reelmill.core.operation;

import io.reelmill.core.Port;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When a cron expression fires. Thread-safe. */
@Port
public interface FireTimes {
    /** What is wrong with the expression and how to write it; empty when nothing is. */
    Optional<String> problem(String cron);

    /** The first time after that one; empty when there is none. The expression must be one without a problem. */
    Optional<Instant> next(String cron, ZoneId zone, Instant after);
}

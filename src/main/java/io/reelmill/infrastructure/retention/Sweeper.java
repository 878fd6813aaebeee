package io.reelmill.infrastructure.retention;

import io.micrometer.core.instrument.MeterRegistry;
import io.reelmill.core.operation.Retention;
import io.reelmill.core.operation.Retention.Swept;
import io.reelmill.core.operation.RetentionPlan;
import io.reelmill.core.operation.Turns;
import io.reelmill.core.operation.Turns.Turn;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/** Sweeps when no other node does, and says what it removed. */
final class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    /** Longer than the removal of one session takes: the turn is kept before each. */
    private static final Duration HOLD = Duration.ofMinutes(15);

    private final Retention retention;
    private final Turns turns;
    private final MeterRegistry meters;

    Sweeper(Retention retention, Turns turns, MeterRegistry meters) {
        this.retention = retention;
        this.turns = turns;
        this.meters = meters;
    }

    /** @return whether it was this node's turn */
    boolean sweep(BooleanSupplier stopping) {
        if (!turns.take(Turn.RETENTION, HOLD)) {
            return false;
        }
        try {
            tell(retention.sweep(() -> !stopping.getAsBoolean() && turns.take(Turn.RETENTION, HOLD)));
        } finally {
            turns.give(Turn.RETENTION);
        }
        return true;
    }

    private void tell(Swept swept) {
        RetentionPlan gone = swept.gone();
        gone.sessions()
                .forEach(each -> LOG.info(
                        "Retention removed {} of batch {}, finished {}, for {} ({})",
                        each.id(),
                        each.batch(),
                        each.endedAt(),
                        each.why() == RetentionPlan.Why.AGE ? "its age" : "room",
                        size(each.bytes())));
        swept.failures().forEach(failure -> LOG.warn("Retention could not remove something: {}", failure));
        if (!gone.sessions().isEmpty()
                || !gone.media().isEmpty()
                || swept.events() + swept.answers() + swept.leftovers() > 0) {
            LOG.info(
                    "Retention removed {} sessions ({}), {} bought media ({}), {} events, {} kept answers, {} leftovers",
                    gone.sessions().size(),
                    size(gone.sessionBytes()),
                    gone.media().size(),
                    size(gone.mediaBytes()),
                    swept.events(),
                    swept.answers(),
                    swept.leftovers());
        }
        count("sessions", gone.sessionBytes());
        count("media", gone.mediaBytes());
    }

    private void count(String what, long bytes) {
        meters.counter("reelmill.retention.freed", "what", what).increment(bytes);
    }

    private static String size(long bytes) {
        DataSize size = DataSize.ofBytes(bytes);
        return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : bytes + " bytes";
    }
}

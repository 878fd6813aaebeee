package io.reelmill.infrastructure.repository.jdbc;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code reelmill.sessions}: how many wait, are being made, or want somebody's attention, over all nodes. Asked at most every
 * few seconds, and not a number while the database is away. Thread-safe.
 */
final class QueueMeters implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(QueueMeters.class);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final List<String> STATES = List.of("QUEUED", "RUNNING", "FAILED", "IN_DOUBT", "STOPPED");

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private Map<String, Long> counts = Map.of();
    private Instant asked = Instant.MIN;

    QueueMeters(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String state : STATES) {
            Gauge.builder("reelmill.sessions", () -> count(state))
                    .description("Sessions in a state that is not COMPLETED, over all nodes")
                    .tag("state", state)
                    .register(meters);
        }
    }

    private synchronized double count(String state) {
        Instant now = clock.instant();
        if (!now.isBefore(asked.plus(FRESH))) {
            counts = ask();
            asked = now;
        }
        return counts.isEmpty() ? Double.NaN : counts.getOrDefault(state, 0L);
    }

    private Map<String, Long> ask() {
        try {
            Map<String, Long> found = jdbc
                    .sql(
                            "select state, count(*) as sessions from topic_session where state in (:states) group by state")
                    .param("states", STATES)
                    .query((row, number) -> Map.entry(row.getString("state"), row.getLong("sessions")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            found.putIfAbsent("QUEUED", 0L);
            return found;
        } catch (DataAccessException away) {
            LOG.debug("Sessions could not be counted", away);
            return Map.of();
        }
    }
}

package io.reelmill.infrastructure.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Progress;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Meters of what is made: {@code reelmill.stage} times each stage that ended well, {@code reelmill.sessions.ended} and
 * {@code reelmill.batches.ended} count by state, {@code reelmill.video.seconds} adds up the length of finished videos.
 * Thread-safe.
 */
final class MeteredProgress implements ProgressListener {
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Map<SessionId, Instant> begun = new ConcurrentHashMap<>();
    private final Map<SessionState, Counter> sessions = new EnumMap<>(SessionState.class);
    private final Map<BatchState, Counter> batches = new EnumMap<>(BatchState.class);
    private final Counter started;
    private final Counter seconds;

    MeteredProgress(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
        // All are there from the start: an alert on something that never happened sees zero, not nothing.
        for (SessionState state : SessionState.values()) {
            if (state != SessionState.QUEUED && state != SessionState.RUNNING) {
                sessions.put(state, meters.counter("reelmill.sessions.ended", "state", state.name()));
            }
        }
        for (BatchState state : BatchState.values()) {
            if (state != BatchState.RUNNING && state != BatchState.INTERRUPTED) {
                batches.put(state, meters.counter("reelmill.batches.ended", "state", state.name()));
            }
        }
        started = meters.counter("reelmill.batches.started");
        seconds = Counter.builder("reelmill.video.seconds")
                .description("The length of all finished videos together")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public void begins(long batch, int all, int finished) {
        started.increment();
    }

    @Override
    public void moves(Progress progress) {
        if (progress.share() <= 0) {
            begun.put(progress.session(), clock.instant());
        } else if (progress.share() >= 1) {
            Instant since = begun.remove(progress.session());
            if (since != null) {
                stage(progress.stage()).record(Duration.between(since, clock.instant()));
            }
        }
    }

    private Timer stage(String stage) {
        return Timer.builder("reelmill.stage")
                .description("How long a stage of a session took")
                .tag("stage", stage)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(100))
                .maximumExpectedValue(Duration.ofHours(1))
                .register(meters);
    }

    @Override
    public void ends(SessionView session) {
        begun.remove(session.id());
        Counter counter = sessions.get(session.state());
        if (counter != null) {
            counter.increment();
        }
        if (session.state() == SessionState.COMPLETED) {
            session.seconds().ifPresent(seconds::increment);
        }
    }

    @Override
    public void ended(BatchView batch) {
        Counter counter = batches.get(batch.state());
        if (counter != null) {
            counter.increment();
        }
    }
}

package io.reelmill.infrastructure.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Progress;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MeteredProgressTest {
    private static final SessionId SESSION = new SessionId("session_20261123_093000_1a2b3c4d");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2026-11-23T09:30:00Z");
    private final MeteredProgress progress = new MeteredProgress(meters, () -> now);

    @Test
    void a_stage_is_timed_from_its_beginning_to_its_end() {
        progress.moves(new Progress(SESSION, "renderMaster", 0));
        now = now.plusSeconds(4);
        progress.moves(new Progress(SESSION, "renderMaster", 0.5));
        now = now.plusSeconds(3);
        progress.moves(new Progress(SESSION, "renderMaster", 1));

        assertThat(meters.get("reelmill.stage")
                        .tag("stage", "renderMaster")
                        .timer()
                        .totalTime(TimeUnit.SECONDS))
                .isEqualTo(7);
    }

    @Test
    void what_ended_is_counted_by_its_state() {
        progress.ends(session(SessionState.COMPLETED));
        progress.ends(session(SessionState.FAILED));
        progress.ends(session(SessionState.FAILED));
        progress.begins(7, 3, 0);
        progress.ended(new BatchView(
                7,
                Path.of("jobs/first.csv"),
                BatchState.FAILED,
                now,
                Optional.of(now),
                0,
                List.of(),
                Optional.empty()));

        assertThat(ended("reelmill.sessions.ended", "COMPLETED")).isEqualTo(1);
        assertThat(ended("reelmill.sessions.ended", "FAILED")).isEqualTo(2);
        assertThat(ended("reelmill.batches.ended", "FAILED")).isEqualTo(1);
        assertThat(meters.get("reelmill.batches.started").counter().count()).isEqualTo(1);
        assertThat(meters.get("reelmill.video.seconds").counter().count()).isEqualTo(12.5);
    }

    @Test
    void what_never_happened_is_zero_and_not_absent() {
        assertThat(ended("reelmill.sessions.ended", "IN_DOUBT")).isZero();
        assertThat(ended("reelmill.batches.ended", "STOPPED")).isZero();
    }

    private double ended(String meter, String state) {
        return meters.get(meter).tag("state", state).counter().count();
    }

    private static SessionView session(SessionState state) {
        return new SessionView(
                SESSION,
                7,
                2,
                "r1",
                "Bees",
                state,
                Optional.empty(),
                Optional.of(12.5),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}

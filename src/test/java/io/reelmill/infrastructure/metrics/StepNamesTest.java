package io.reelmill.infrastructure.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reelmill.core.session.Home;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepNamesTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void the_steps_of_a_thousand_sessions_are_one_series() {
        meters.config().meterFilter(new StepNames());

        for (int session = 0; session < 1000; session++) {
            meters.timer(
                    "spring.batch.step", "spring.batch.step.name", "renderMaster:session_" + session, "status", "ok");
            meters.counter("other", "place", "a:" + session % 2);
        }

        assertThat(meters.get("spring.batch.step")
                        .tag("spring.batch.step.name", "renderMaster")
                        .timers())
                .hasSize(1);
        assertThat(meters.get("other").counters()).hasSize(2);
    }

    @Test
    void the_space_left_is_told_in_bytes(@TempDir Path home) {
        new SpaceLeft(new Home(home)).bindTo(meters);

        assertThat(meters.get("reelmill.disk.free").gauge().value()).isPositive();
    }
}

package io.reelmill.presentation.actuator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.reelmill.core.operation.ProviderStates.ProviderState;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.core.session.Home;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.unit.DataSize;

class HealthTest {
    private Instant now = Instant.EPOCH;
    private int tried;

    @Test
    void an_expensive_check_is_tried_once_in_a_while() {
        HealthCheck check = HealthCheck.trying("ffmpeg", "unpack it", () -> {
            tried++;
            if (tried > 1) {
                throw new IllegalStateException("gone");
            }
            return "version 8";
        });
        CheckHealth health = new CheckHealth(check, Duration.ofSeconds(30), () -> now);

        assertThat(health.health().getDetails()).isEqualTo(Map.of("found", "version 8"));
        now = now.plusSeconds(29);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(tried).isEqualTo(1);
        now = now.plusSeconds(1);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails())
                .isEqualTo(Map.of("found", "it is not in order; the service's log tells more", "remedy", "unpack it"));
        assertThat(tried).isEqualTo(2);
    }

    @Test
    void providers_are_down_when_a_part_has_nobody_left() {
        ProviderState veo = provider("clips", "veo", 1, "open");
        ProviderState motion = new ProviderState("clips", "motion", "1", 2, Optional.empty(), Optional.empty());
        ProviderState unchosen = provider("script", "gemini", 0, "open");

        Health served = new ProviderHealth(() -> List.of(veo, motion, unchosen)).health();
        assertThat(served.getStatus()).isEqualTo(Status.UP);
        assertThat(served.getDetails()).containsOnlyKeys("clips");
        assertThat(served.getDetails().toString()).contains("breaker=open", "reason=too many calls failed");
        assertThat(new ProviderHealth(() -> List.of(veo)).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void the_scheduler_is_up_when_it_fires() throws SchedulerException {
        Scheduler scheduler = mock(Scheduler.class);
        when(scheduler.isStarted()).thenReturn(true);
        SchedulerHealth health = new SchedulerHealth(Optional.of(scheduler), Optional::empty);

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        when(scheduler.isInStandbyMode()).thenReturn(true);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        when(scheduler.isStarted()).thenThrow(new SchedulerException("secret words"));
        assertThat(health.health().toString()).contains("DOWN").doesNotContain("secret words");
        assertThat(new SchedulerHealth(Optional.empty(), Optional::empty)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UNKNOWN);
        Health broken = new SchedulerHealth(Optional.empty(), () -> Optional.of("line 3: cron")).health();
        assertThat(broken.toString()).contains("DOWN", "line 3: cron");
    }

    @Test
    void a_full_disk_is_down_and_nobody_learns_where_it_is(@TempDir Path root) {
        Health enough = new DiskHealth(new Home(root), DataSize.ofBytes(1)).health();
        Health full = new DiskHealth(new Home(root), DataSize.ofTerabytes(1_000_000)).health();

        assertThat(enough.getStatus()).isEqualTo(Status.UP);
        assertThat(full.getStatus()).isEqualTo(Status.DOWN);
        assertThat(full.getDetails().toString()).contains("Make room").doesNotContain(root.toString());
    }

    private static ProviderState provider(String part, String name, int place, String breaker) {
        return new ProviderState(part, name, "1", place, Optional.of(breaker), Optional.of("too many calls failed"));
    }
}

package io.reelmill.presentation.actuator;

import java.util.Optional;
import java.util.function.Supplier;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether schedules fire, and as their file says. */
final class SchedulerHealth implements HealthIndicator {
    private final Optional<Scheduler> scheduler;
    private final Supplier<Optional<String>> problem;

    /** @param problem what is wrong with {@code jobs/schedules.yml} */
    SchedulerHealth(Optional<Scheduler> scheduler, Supplier<Optional<String>> problem) {
        this.scheduler = scheduler;
        this.problem = problem;
    }

    @Override
    public Health health() {
        Optional<String> wrong = problem.get();
        if (wrong.isPresent()) {
            return Health.down().withDetail("found", wrong.get()).build();
        }
        return scheduler
                .map(SchedulerHealth::of)
                .orElseGet(() -> Health.unknown()
                        .withDetail("found", "There is no scheduler")
                        .build());
    }

    private static Health of(Scheduler scheduler) {
        try {
            boolean fires = scheduler.isStarted() && !scheduler.isInStandbyMode() && !scheduler.isShutdown();
            return (fires ? Health.up() : Health.down())
                    .withDetail("found", fires ? "schedules fire" : "the scheduler stands still")
                    .build();
        } catch (SchedulerException failure) {
            return Health.down()
                    .withDetail("found", "the scheduler does not answer")
                    .build();
        }
    }
}

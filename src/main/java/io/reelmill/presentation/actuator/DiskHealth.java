package io.reelmill.presentation.actuator;

import io.reelmill.core.session.Home;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.util.unit.DataSize;

/** Whether there is room for more videos where the home lies; does not say where that is. */
final class DiskHealth implements HealthIndicator {
    private final Home home;
    private final DataSize least;

    /** @param least below which it is called down */
    DiskHealth(Home home, DataSize least) {
        this.home = home;
        this.least = least;
    }

    @Override
    public Health health() {
        long free = home.root().toFile().getUsableSpace();
        Health.Builder health = free >= least.toBytes()
                ? Health.up()
                : Health.down().withDetail("remedy", "Make room on the disk of outputs/ and data/");
        return health.withDetail("freeMegabytes", DataSize.ofBytes(free).toMegabytes())
                .withDetail("leastMegabytes", least.toMegabytes())
                .build();
    }
}

package io.reelmill.infrastructure.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.reelmill.core.session.Home;

/** {@code reelmill.disk.free}: what is left of the disk that videos are written to. */
record SpaceLeft(Home home) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("reelmill.disk.free", home, place -> place.root().toFile().getUsableSpace())
                .description("Space left for videos")
                .baseUnit("bytes")
                .register(meters);
    }
}

package io.reelmill.infrastructure.resilience;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.reelmill.core.provider.ProviderCall;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Counts and times calls. Thread-safe. */
final class CallMetrics {
    private static final String PREFIX = "reelmill.provider.";

    private final MeterRegistry registry;

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void watch(String provider, Supplier<Breaker.State> breaker) {
        Gauge.builder(PREFIX + "breaker", () -> breaker.get().level())
                .description("0 closed, 1 half open, 2 open")
                .tag("provider", provider)
                .register(registry);
    }

    void waited(ProviderCall call, Duration turn) {
        registry.timer(PREFIX + "waiting", tags(call)).record(turn);
    }

    void answered(ProviderCall call, Answer answer, Duration took) {
        String outcome = answer.kind().name().toLowerCase(Locale.ROOT);
        registry.timer(PREFIX + "calls", tags(call).and("outcome", outcome)).record(took);
        if (answer.kind() == Answer.Kind.THROTTLED) {
            registry.counter(PREFIX + "throttled", tags(call)).increment();
        }
    }

    void retried(ProviderCall call) {
        registry.counter(PREFIX + "retries", tags(call)).increment();
    }

    private static Tags tags(ProviderCall call) {
        return Tags.of("provider", call.provider(), "operation", call.operation());
    }
}

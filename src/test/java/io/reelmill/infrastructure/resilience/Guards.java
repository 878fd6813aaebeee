package io.reelmill.infrastructure.resilience;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.TransientProviderException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Guards with the settings' defaults but for what a test says, and without luck: every jitter takes its most. */
final class Guards {
    static final ProviderCall ORDER = ProviderCall.paid("veo", "order");
    static final ProviderCall POLL = ProviderCall.free("veo", "poll");

    private Guards() {}

    static Guarded guarded(Time time, String... settings) {
        StoppableWaits waits = new StoppableWaits(time);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        return new Guarded(new GuardedCalls(waits, rules(settings), new CallMetrics(meters)), waits, meters);
    }

    static Rules rules(String... settings) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            given.put(parts[0], parts[1]);
        }
        Binder binder = new Binder(new MapConfigurationPropertySource(given));
        return new Rules(
                binder.bindOrCreate("reelmill.calls", CallProperties.class),
                binder.bindOrCreate("reelmill.quotas", QuotaProperties.class),
                () -> -1);
    }

    record Guarded(GuardedCalls guard, StoppableWaits waits, SimpleMeterRegistry meters) {}

    static TransientProviderException unavailable() {
        return new TransientProviderException("503 try later", Optional.empty(), null);
    }

    static TransientProviderException throttled(Optional<Duration> retryAfter) {
        return TransientProviderException.throttled("429 quota exceeded", retryAfter, null);
    }

    static TransientProviderException lost() {
        return TransientProviderException.lostAnswer("connection reset", null);
    }

    static MisconfiguredException revoked() {
        return new MisconfiguredException("403: set reelmill.google.credentials");
    }

    /** A provider that fails so many times and then answers. */
    static final class Failing implements Supplier<String> {
        private final Supplier<? extends RuntimeException> failure;
        private final int times;
        int calls;

        Failing(int times, Supplier<? extends RuntimeException> failure) {
            this.times = times;
            this.failure = failure;
        }

        @Override
        public String get() {
            calls++;
            if (calls <= times) {
                throw failure.get();
            }
            return "done";
        }
    }
}

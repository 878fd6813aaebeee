package io.reelmill.presentation.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Wrong credentials by the address that showed them. Thread-safe; remembers a bounded number of addresses. */
final class Failures {
    private static final int ADDRESSES = 10_000;

    private final SecurityProperties.Failures settings;
    private final InstantSource clock;
    private final Cache<String, Count> counts;

    Failures(SecurityProperties.Failures settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.counts = Caffeine.newBuilder().maximumSize(ADDRESSES).build();
    }

    private record Count(int number, Instant until) {}

    /**
     * One more from the address.
     *
     * @param number within the time that began with its first
     * @param left of that time, when there are too many; nothing as long as there are not
     */
    record Failure(int number, Duration left) {
        boolean tooMany() {
            return !left.isZero();
        }
    }

    Failure note(String address) {
        Instant now = clock.instant();
        Count count = counts.asMap().compute(address, (unused, before) -> {
            boolean fresh = before == null || !now.isBefore(before.until());
            return fresh ? new Count(1, now.plus(settings.within())) : new Count(before.number() + 1, before.until());
        });
        boolean tooMany = count.number() > settings.most();
        return new Failure(count.number(), tooMany ? Duration.between(now, count.until()) : Duration.ZERO);
    }

    /** Whether this is the first one too many, which is worth a line in the log while the rest are not. */
    boolean first(Failure failure) {
        return failure.number() == settings.most() + 1;
    }
}

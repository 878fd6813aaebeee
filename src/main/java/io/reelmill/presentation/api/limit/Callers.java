package io.reelmill.presentation.api.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A bucket of requests for each caller, full after a minute of rest. Remembers so many callers at most. Thread-safe. */
final class Callers {
    private static final int REMEMBERED = 10_000;

    private final Cache<String, Bucket> buckets;
    private final int perMinute;
    private final TimeMeter time;

    Callers(int perMinute, TimeMeter time) {
        this.perMinute = perMinute;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    /** After how many seconds the caller may ask again; empty when it may now, which is counted. */
    OptionalLong ask(HttpServletRequest request) {
        ConsumptionProbe probe = buckets.get(name(request), name -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private static String name(HttpServletRequest request) {
        Principal caller = request.getUserPrincipal();
        return caller == null ? "from " + request.getRemoteAddr() : "named " + caller.getName();
    }
}

package io.reelmill.infrastructure.cache;

import io.reelmill.core.provider.AnswerCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A remote cache whose failures make a run slower and never fail it: after one it is left alone for a while. */
final class LenientCache implements AnswerCache {
    private static final Logger LOG = LoggerFactory.getLogger(LenientCache.class);
    private static final Optional<Instant> AVAILABLE = Optional.empty();

    private final AnswerCache cache;
    private final String name;
    private final Clock clock;
    private final Duration rest;
    private final AtomicReference<Optional<Instant>> restsUntil = new AtomicReference<>(AVAILABLE);

    /**
     * @param name as it is called in the log, without secrets
     * @param rest how long it is left alone after a failure
     */
    LenientCache(AnswerCache cache, String name, Clock clock, Duration rest) {
        this.cache = cache;
        this.name = name;
        this.clock = clock;
        this.rest = rest;
    }

    @Override
    public Optional<byte[]> find(String key) {
        return attempt(() -> cache.find(key));
    }

    @Override
    public void keep(String key, byte[] answer) {
        attempt(() -> {
            cache.keep(key, answer);
            return Optional.empty();
        });
    }

    // What a client library throws when its server is away is not for us to list, and none of it may fail a run.
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private Optional<byte[]> attempt(Supplier<Optional<byte[]>> call) {
        Optional<Instant> until = Objects.requireNonNull(restsUntil.get());
        if (until.filter(clock.instant()::isBefore).isPresent()) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> found = call.get();
            if (until.isPresent() && restsUntil.compareAndSet(until, AVAILABLE)) {
                LOG.info("The cache {} answers again", name);
            }
            return found;
        } catch (RuntimeException failure) {
            leaveAlone(until, failure);
            return Optional.empty();
        }
    }

    /** Of the threads that failed at the same time one tells, and only the first time until it answers again. */
    private void leaveAlone(Optional<Instant> until, RuntimeException failure) {
        if (restsUntil.compareAndSet(until, Optional.of(clock.instant().plus(rest))) && until.isEmpty()) {
            LOG.warn(
                    "The cache {} cannot be reached ({}); the run goes on without it, and every {} s it is tried again",
                    name,
                    failure.getClass().getSimpleName(),
                    rest.toSeconds());
        }
    }
}

package io.reelmill.fakevertex;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a fake behaves.
 *
 * @param port 0 for any that is free
 * @param token the bearer token that is accepted
 * @param work how long a video takes
 * @param directory where ledger, operations and media are kept, so that they outlive the fake; in memory without one
 * @param quotas by kind; a kind that is missing has none
 * @param shortSide pixels of a video's shorter side
 * @param media what makes pictures and speech; empty for real ones
 */
public record Settings(
        int port,
        String token,
        Duration work,
        Optional<Path> directory,
        Map<Kind, Quota> quotas,
        Prices prices,
        int shortSide,
        Optional<FakeMedia> media,
        Clock clock) {

    public Settings {
        quotas = Map.copyOf(quotas);
    }

    /** Any port, the token {@code fake}, two seconds of work, no quota, listed prices, real media. */
    public static Settings standard() {
        return new Settings(
                0,
                "fake",
                Duration.ofSeconds(2),
                Optional.empty(),
                Map.of(),
                Prices.listed(),
                360,
                Optional.empty(),
                Clock.systemUTC());
    }

    public Settings withPort(int other) {
        return new Settings(other, token, work, directory, quotas, prices, shortSide, media, clock);
    }

    public Settings withToken(String other) {
        return new Settings(port, other, work, directory, quotas, prices, shortSide, media, clock);
    }

    public Settings withWork(Duration other) {
        return new Settings(port, token, other, directory, quotas, prices, shortSide, media, clock);
    }

    public Settings withDirectory(Path other) {
        return new Settings(port, token, work, Optional.of(other), quotas, prices, shortSide, media, clock);
    }

    public Settings withQuota(Kind kind, Quota quota) {
        Map<Kind, Quota> more = new EnumMap<>(Kind.class);
        more.putAll(quotas);
        more.put(kind, quota);
        return new Settings(port, token, work, directory, more, prices, shortSide, media, clock);
    }

    public Settings withPrices(Prices other) {
        return new Settings(port, token, work, directory, quotas, other, shortSide, media, clock);
    }

    public Settings withShortSide(int other) {
        return new Settings(port, token, work, directory, quotas, prices, other, media, clock);
    }

    public Settings withMedia(FakeMedia other) {
        return new Settings(port, token, work, directory, quotas, prices, shortSide, Optional.of(other), clock);
    }

    public Settings withClock(Clock other) {
        return new Settings(port, token, work, directory, quotas, prices, shortSide, media, other);
    }
}

package io.reelmill.core.clip;

import io.reelmill.core.provider.Waits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CancellationException;

/** Time that passes only while somebody waits. */
final class FakeTime extends Clock implements Waits {
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private int untilStop = Integer.MAX_VALUE;

    /** The process is stopped at the wait after so many. */
    void stopAfter(int waits) {
        untilStop = waits;
    }

    @Override
    public void pause(Duration duration) {
        if (untilStop-- == 0) {
            throw new CancellationException("stopping");
        }
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

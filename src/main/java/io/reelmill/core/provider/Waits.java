package io.reelmill.core.provider;

import io.reelmill.core.Port;
import java.time.Duration;

/** Waits that a stop ends at once. Thread-safe. */
@Port
public interface Waits {
    /** @throws java.util.concurrent.CancellationException when the work is being stopped, at once */
    void pause(Duration duration);
}

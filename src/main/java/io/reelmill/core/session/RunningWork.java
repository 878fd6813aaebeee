package io.reelmill.core.session;

import io.reelmill.core.Port;

/** Long work that can be ended from outside, encoders for example. Thread-safe; ending it twice is ending it once. */
@Port
public interface RunningWork {
    /** Ends what is under way, at once, and lets nothing new begin; whoever waits for it gets its usual exception. */
    void abort();
}

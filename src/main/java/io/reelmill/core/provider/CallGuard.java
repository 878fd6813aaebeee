package io.reelmill.core.provider;

import io.reelmill.core.Port;
import java.util.function.Supplier;

/** Stands between an adapter and its provider: quota, retries, circuit breaker. Thread-safe. */
@Port
public interface CallGuard {
    /**
     * Makes a call when the provider's quota has room and its breaker is closed. A {@link TransientProviderException} is
     * tried again after a growing, jittered pause, or the one the provider asks for, as long as the retry budget lasts;
     * one that is {@link ProviderException#perhapsCharged()} is not, unless the call is free. After a {@link
     * MisconfiguredException} the provider is not called again by this process.
     *
     * @throws ProviderException the last one; a transient one when the breaker is open
     * @throws java.util.concurrent.CancellationException when the process is stopping
     */
    <T> T call(ProviderCall call, Supplier<T> attempt);

    /**
     * Waits for one of the places for orders that a provider works on at once; closing it gives the place back.
     *
     * @throws java.util.concurrent.CancellationException when the process is stopping
     */
    Place place(String provider);

    /** One of the places for orders at once. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }
}

package io.reelmill.core.provider;

import java.time.Duration;
import java.util.Optional;

/** The provider may deliver if asked again later. */
public final class TransientProviderException extends ProviderException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> retryAfter;

    public TransientProviderException(String message, Optional<Duration> retryAfter, Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the provider asks to be left alone, when it says so. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}

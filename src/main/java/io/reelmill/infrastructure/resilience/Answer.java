package io.reelmill.infrastructure.resilience;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import java.time.Duration;
import java.util.Optional;

/**
 * How a call ended.
 *
 * @param retryAfter how long the provider asks to be left alone
 * @param reason the provider's own words; empty for a delivery
 */
record Answer(Kind kind, Optional<Duration> retryAfter, String reason) {
    static final Answer DELIVERED = new Answer(Kind.DELIVERED, Optional.empty(), "");
    /** It says nothing about the provider: a full disk, a mistake of ours. */
    static final Answer OTHER = new Answer(Kind.OTHER, Optional.empty(), "");

    /** What it says about the provider; the names stand in metrics, in lower case. */
    enum Kind {
        DELIVERED,
        REFUSED,
        THROTTLED,
        /** It did not begin anything. */
        FAILED,
        /** Nobody knows what it did. */
        LOST,
        MISCONFIGURED,
        OTHER
    }

    static Answer of(ProviderException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (failure instanceof TransientProviderException passing) {
            return new Answer(kind(passing), passing.retryAfter().filter(StoppableWaits::positive), reason);
        }
        if (failure instanceof MisconfiguredException) {
            return new Answer(Kind.MISCONFIGURED, Optional.empty(), reason);
        }
        return failure instanceof RefusedException ? new Answer(Kind.REFUSED, Optional.empty(), reason) : OTHER;
    }

    private static Kind kind(TransientProviderException passing) {
        if (passing.throttled()) {
            return Kind.THROTTLED;
        }
        return passing.perhapsCharged() ? Kind.LOST : Kind.FAILED;
    }

    /** Whether the provider dealt with the question; a refusal is an answer too. */
    boolean given() {
        return kind == Kind.DELIVERED || kind == Kind.REFUSED;
    }

    /** Whether the provider is at fault. Whoever asks for fewer calls is not. */
    boolean fault() {
        return kind == Kind.FAILED || kind == Kind.LOST;
    }
}

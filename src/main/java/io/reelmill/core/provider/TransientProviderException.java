package io.reelmill.core.provider;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider may deliver if asked again later. */
public final class TransientProviderException extends ProviderException {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    /** The provider has not begun anything; asking again cannot be charged twice. */
    public TransientProviderException(String message, Optional<Duration> retryAfter, @Nullable Throwable cause) {
        this(message, new Reply(retryAfter, false, false), cause);
    }

    private TransientProviderException(String message, Reply reply, @Nullable Throwable cause) {
        super(message, cause);
        this.reply = reply;
    }

    /** The provider asks for fewer calls (HTTP status 429): no fault of its own. */
    public static TransientProviderException throttled(
            String message, Optional<Duration> retryAfter, @Nullable Throwable cause) {
        return new TransientProviderException(message, new Reply(retryAfter, true, false), cause);
    }

    /** The call was sent and its answer was lost: the provider may have done what it was asked, and charge for it. */
    public static TransientProviderException lostAnswer(String message, @Nullable Throwable cause) {
        return new TransientProviderException(message, new Reply(Optional.empty(), false, true), cause);
    }

    /** How long the provider asks to be left alone, when it says so. */
    public Optional<Duration> retryAfter() {
        return reply.retryAfter();
    }

    /** Whether it only asks for fewer calls. */
    public boolean throttled() {
        return reply.throttled();
    }

    @Override
    public boolean perhapsCharged() {
        return reply.lost();
    }

    private record Reply(Optional<Duration> retryAfter, boolean throttled, boolean lost) {}
}

package io.reelmill.infrastructure.resilience;

import io.reelmill.core.provider.MisconfiguredException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the provider knows us. Until it has answered once no more than two calls are under way, and after it has turned
 * us away for our settings' sake there are none.
 */
final class Standing implements Hurdle {
    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);
    private static final int UNPROVEN = 2;

    private final String provider;
    private @Nullable MisconfiguredException closed;
    private boolean proven;
    private int underWay;

    Standing(String provider) {
        this.provider = provider;
    }

    @Override
    public Duration hold(Visit visit, Instant now) {
        if (closed != null) {
            throw new MisconfiguredException(String.valueOf(closed.getMessage()), closed);
        }
        return proven || underWay < UNPROVEN ? Duration.ZERO : StoppableWaits.FOREVER;
    }

    @Override
    public int enter(Instant now) {
        underWay++;
        return 0;
    }

    @Override
    public void leave(int turn, Answer answer, Instant now) {
        underWay--;
        proven |= answer.given();
        if (answer.kind() == Answer.Kind.MISCONFIGURED && closed == null) {
            closed = new MisconfiguredException(answer.reason());
            LOG.error("{} is not called any more: {}", provider, answer.reason());
        }
    }

    /** Why it is not called any more, when that is for our settings' sake. */
    Optional<String> turnedAway() {
        return Optional.ofNullable(closed).map(reason -> String.valueOf(reason.getMessage()));
    }

    @Override
    public String reason() {
        return "it has not answered the first calls yet";
    }
}

package io.reelmill.presentation.api.wire;

import io.reelmill.core.operation.Schedules.FireView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a schedule's fire.
 *
 * @param state QUEUED, LAUNCHED, SKIPPED, MISSED, EXHAUSTED or FAILED
 * @param topics how many rows it took
 * @param reason why it was not launched
 */
public record FireBody(
        String schedule,
        Instant time,
        String state,
        @Nullable Long batch,
        int topics,
        @Nullable String reason) {
    public static FireBody of(FireView view) {
        return new FireBody(
                view.fire().schedule(),
                view.fire().time(),
                view.state().name(),
                view.batch().isPresent() ? view.batch().getAsLong() : null,
                view.topics(),
                view.reason().orElse(null));
    }
}

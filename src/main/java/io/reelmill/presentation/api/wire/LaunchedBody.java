package io.reelmill.presentation.api.wire;

import io.reelmill.core.operation.Launched;

/**
 * What came of a launch or a restart.
 *
 * @param outcome STARTED, RESUMED or FINISHED
 */
public record LaunchedBody(long batch, String outcome) {
    public static LaunchedBody of(Launched launched) {
        return new LaunchedBody(launched.batch(), launched.outcome().name());
    }
}

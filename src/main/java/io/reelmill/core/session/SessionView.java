package io.reelmill.core.session;

import java.util.List;
import java.util.Optional;

/**
 * A session as lists and results show it.
 *
 * @param requestId the user's own reference from the row
 * @param seconds the master's length, once there is one
 * @param finalPath the master relative to the home, once there is one
 * @param renditions the same video on other canvases, relative to the home
 * @param cost as its manifest says; empty before it ended for the first time
 */
public record SessionView(
        SessionId id,
        long batch,
        int line,
        String requestId,
        String topic,
        SessionState state,
        Optional<String> reason,
        Optional<Double> seconds,
        Optional<String> finalPath,
        List<String> renditions,
        List<Warning> warnings,
        List<Fallback> fallbacks,
        Optional<Spending> cost) {

    public SessionView {
        renditions = List.copyOf(renditions);
    }
}

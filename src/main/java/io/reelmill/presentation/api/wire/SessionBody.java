package io.reelmill.presentation.api.wire;

import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.session.Warning;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session.
 *
 * @param id of the session, {@code session_…}
 * @param requestId the row's own id
 * @param line of its row, the header being line 1
 * @param finalPath of the video, relative to the home
 * @param renditions of the same video on other canvases, relative to the home
 */
public record SessionBody(
        String id,
        long batch,
        int line,
        String requestId,
        String topic,
        String state,
        @Nullable String reason,
        @Nullable Double seconds,
        @Nullable String finalPath,
        @Nullable List<String> renditions,
        List<WarningBody> warnings,
        List<FallbackBody> fallbacks,
        @Nullable CostBody cost) {

    /** Something to know of a video. */
    public record WarningBody(String code, String message) {
        static WarningBody of(Warning warning) {
            return new WarningBody(warning.code().name(), warning.message());
        }
    }

    /** A provider that stood in for another. */
    public record FallbackBody(String stage, String from, String to, String reason) {}

    public static SessionBody of(SessionView view) {
        return new SessionBody(
                view.id().value(),
                view.batch(),
                view.line(),
                view.requestId(),
                view.topic(),
                view.state().name(),
                view.reason().orElse(null),
                view.seconds().orElse(null),
                view.finalPath().orElse(null),
                view.renditions(),
                view.warnings().stream().map(WarningBody::of).toList(),
                view.fallbacks().stream()
                        .map(each -> new FallbackBody(each.stage(), each.from(), each.to(), each.reason()))
                        .toList(),
                view.cost().map(CostBody::of).orElse(null));
    }

    public SessionView view() {
        return new SessionView(
                new SessionId(id),
                batch,
                line,
                requestId,
                topic,
                SessionState.valueOf(state),
                Optional.ofNullable(reason),
                Optional.ofNullable(seconds),
                Optional.ofNullable(finalPath),
                Optional.ofNullable(renditions).orElse(List.of()),
                warnings.stream()
                        .map(each -> new Warning(Warning.Code.valueOf(each.code()), each.message()))
                        .toList(),
                fallbacks.stream()
                        .map(each -> new Fallback(each.stage(), each.from(), each.to(), each.reason()))
                        .toList(),
                Optional.ofNullable(cost).map(CostBody::cost));
    }
}

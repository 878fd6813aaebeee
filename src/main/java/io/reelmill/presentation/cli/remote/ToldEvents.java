package io.reelmill.presentation.cli.remote;

import io.reelmill.core.session.Progress;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionView;
import io.reelmill.presentation.api.wire.EventBody;
import io.reelmill.presentation.api.wire.SessionBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;

/**
 * Hands the events of a batch on as progress. What a later service tells otherwise than this one is left out: the batch itself
 * is looked up when it ends.
 */
final class ToldEvents {
    private static final Set<String> REQUIRED = Set.of("line", "requestId", "topic", "state");

    private ToldEvents() {}

    static void hand(EventBody event, ProgressListener listener) {
        switch (event.event()) {
            case "batch.started" ->
                listener.begins(event.batch(), number(event, "sessions"), number(event, "finished"));
            case "session.stage.started" -> stage(event, 0).ifPresent(listener::moves);
            case "session.stage.ended" -> stage(event, 1).ifPresent(listener::moves);
            case "session.ended" -> session(event).ifPresent(listener::ends);
            default -> {
                // A later service may tell more.
            }
        }
    }

    private static Optional<Progress> stage(EventBody event, double share) {
        return Optional.ofNullable(event.session())
                .flatMap(session -> Optional.ofNullable(event.data().get("stage"))
                        .map(stage -> new Progress(new SessionId(session), stage.toString(), share)));
    }

    /** The session's members stand in the data, but for what the event says of itself. */
    private static Optional<SessionView> session(EventBody event) {
        Map<String, Object> members = new LinkedHashMap<>(event.data());
        members.putIfAbsent("batch", event.batch());
        members.putIfAbsent("id", String.valueOf(event.session()));
        members.putIfAbsent("warnings", List.of());
        members.putIfAbsent("fallbacks", List.of());
        if (!members.keySet().containsAll(REQUIRED)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Service.JSON.convertValue(members, SessionBody.class).view());
        } catch (JacksonException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static int number(EventBody event, String name) {
        return event.data().get(name) instanceof Number number ? number.intValue() : 0;
    }
}

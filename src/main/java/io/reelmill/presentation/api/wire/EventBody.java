package io.reelmill.presentation.api.wire;

import io.reelmill.core.operation.Event;
import io.reelmill.core.session.SessionId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event, as the data of a server-sent event whose id and name are the same.
 *
 * @param event {@code session.ended} for example
 */
public record EventBody(
        long id,
        String event,
        Instant at,
        long batch,
        @Nullable String session,
        Map<String, Object> data) {
    public static EventBody of(Event event) {
        return new EventBody(
                event.id(),
                event.kind().label(),
                event.happenedAt(),
                event.batch(),
                event.session().map(SessionId::value).orElse(null),
                event.data());
    }
}

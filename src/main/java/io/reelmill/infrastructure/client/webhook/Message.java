package io.reelmill.infrastructure.client.webhook;

import io.reelmill.core.operation.Event;
import io.reelmill.core.session.SessionId;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The body of a delivery: the event as the API shows it, and the row's own id where it is about a row. */
final class Message {
    /** Sorted, so that an event has the same bytes at every attempt. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Message() {}

    static byte[] of(Event event) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", event.id());
        body.put("event", event.kind().label());
        body.put("at", event.happenedAt().toString());
        body.put("batch", event.batch());
        event.session().map(SessionId::value).ifPresent(id -> body.put("session", id));
        Object requestId = event.data().get("requestId");
        if (requestId != null) {
            body.put("requestId", requestId);
        }
        body.put("data", event.data());
        return JSON.writeValueAsBytes(body);
    }
}

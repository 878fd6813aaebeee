package io.reelmill.presentation.api.events;

import io.reelmill.core.operation.Event;
import io.reelmill.presentation.api.wire.EventBody;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Events as the lines of {@code text/event-stream}, by the HTML standard's section 9.2. */
record EventLines(JsonMapper json) {
    /** Seen by no program, it keeps connections from being taken for dead. */
    static final byte[] HEARTBEAT = bytes(": still here\n\n");

    /** What a client is told first: to come again after two seconds when it loses the connection. */
    static final byte[] WELCOME = bytes("retry: 2000\n\n");

    /** JSON has no line break outside of its strings, and none unescaped in them. */
    byte[] of(Event event) {
        EventBody body = EventBody.of(event);
        return bytes(
                "id: %d\nevent: %s\ndata: %s\n\n".formatted(body.id(), body.event(), json.writeValueAsString(body)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

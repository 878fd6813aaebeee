package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Event;
import io.reelmill.core.session.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An event as a row of the table {@code event}. */
record EventRows(JsonMapper json) {
    static final String COLUMNS = "id, happened_at, batch_id, session_id, kind, data";

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong("id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getLong("batch_id"),
                Optional.ofNullable(row.getString("session_id")).map(SessionId::new),
                Event.Kind.valueOf(row.getString("kind")),
                json.readValue(row.getString("data"), DATA));
    }

    String data(Event event) {
        return json.writeValueAsString(event.data());
    }
}

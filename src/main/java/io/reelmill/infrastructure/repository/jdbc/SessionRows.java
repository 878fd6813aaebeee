package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.session.Spending;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.SessionRecords.SessionRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How a session stands in a row of {@code topic_session}. */
record SessionRows(JsonMapper json) {
    static final String SELECT =
            "select id, batch_id, line, request_id, topic, state, reason, seconds, final_path, outcome from topic_session ";

    private static final Outcome NOTHING = new Outcome(List.of(), List.of(), null, List.of());

    /** What came of a session besides its video. */
    record Outcome(
            List<Warning> warnings,
            List<Fallback> fallbacks,
            @Nullable Spending cost,
            @Nullable List<String> renditions) {

        /** None in what an older Reelmill wrote. */
        @Override
        public List<String> renditions() {
            return renditions == null ? List.of() : renditions;
        }
    }

    String outcome(SessionView session) {
        return json.writeValueAsString(new Outcome(
                session.warnings(), session.fallbacks(), session.cost().orElse(null), session.renditions()));
    }

    SessionRecord record(ResultSet row, int number) throws SQLException {
        String kept = row.getString("outcome");
        Outcome outcome = kept == null ? NOTHING : json.readValue(kept, Outcome.class);
        SessionView view = new SessionView(
                new SessionId(row.getString("id")),
                row.getLong("batch_id"),
                row.getInt("line"),
                row.getString("request_id"),
                row.getString("topic"),
                SessionState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getObject("seconds", Double.class)),
                Optional.ofNullable(row.getString("final_path")),
                outcome.renditions(),
                outcome.warnings(),
                outcome.fallbacks(),
                Optional.ofNullable(outcome.cost()));
        return new SessionRecord(view, kept != null);
    }

    SessionView view(ResultSet row, int number) throws SQLException {
        return record(row, number).view();
    }
}

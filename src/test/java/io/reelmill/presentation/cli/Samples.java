package io.reelmill.presentation.cli;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.session.Warning;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Batches and sessions to show. */
final class Samples {
    private Samples() {}

    static SessionId id(int line) {
        return new SessionId("session_20261123_093000_%08x".formatted(line));
    }

    static SessionView completed(int line, String requestId, String topic) {
        return view(line, requestId, topic, SessionState.COMPLETED, Optional.empty());
    }

    static SessionView view(int line, String requestId, String topic, SessionState state, Optional<String> reason) {
        boolean finished = state == SessionState.COMPLETED;
        SessionId id = id(line);
        return new SessionView(
                id,
                3,
                line,
                requestId,
                topic,
                state,
                reason,
                finished ? Optional.of(21.44) : Optional.empty(),
                finished
                        ? Optional.of("outputs/%s/final_output/final_video_%s.mp4".formatted(id, id))
                        : Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    static SessionView remarkable(int line, String requestId, String topic) {
        SessionView plain = completed(line, requestId, topic);
        return new SessionView(
                plain.id(),
                plain.batch(),
                line,
                requestId,
                topic,
                plain.state(),
                plain.reason(),
                plain.seconds(),
                plain.finalPath(),
                List.of(),
                List.of(new Warning(Warning.Code.SHORT_SCRIPT, "12 s of 30 s: add key points")),
                List.of(new Fallback("sourceClips", "library", "motion", "there was no such picture")),
                plain.cost());
    }

    /** Failed since there is more to say than its length allows. */
    static SessionView tooLong(int line, String requestId, String topic) {
        Warning warning = new Warning(Warning.Code.LONG_SCRIPT, "the shortest telling takes 14 s of 8 s");
        SessionView plain =
                view(line, requestId, topic, SessionState.FAILED, Optional.of("write: " + warning.message()));
        return new SessionView(
                plain.id(),
                plain.batch(),
                line,
                requestId,
                topic,
                plain.state(),
                plain.reason(),
                plain.seconds(),
                plain.finalPath(),
                List.of(),
                List.of(warning),
                List.of(),
                plain.cost());
    }

    static BatchView batch(BatchState state, int rejected, SessionView... sessions) {
        return new BatchView(
                3,
                Path.of("jobs/first.csv"),
                state,
                Terminal.NOW,
                state == BatchState.RUNNING ? Optional.empty() : Optional.of(Terminal.NOW.plusSeconds(151)),
                rejected,
                List.of(sessions),
                Optional.empty());
    }
}

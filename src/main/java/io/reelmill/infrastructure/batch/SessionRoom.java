package io.reelmill.infrastructure.batch;

import io.reelmill.core.provider.TallyOrders;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionLog;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionStore;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.session.Spending;
import io.reelmill.core.topic.Holds;
import io.reelmill.core.topic.QueuedSession;
import io.reelmill.core.topic.SessionRecords;
import io.reelmill.core.topic.Sessions;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Where a session's state is kept and told. */
record SessionRoom(Books books, SessionStore store, SessionLog log, TallyOrders costs, Watch watch) {
    /** What the database knows of sessions. */
    record Books(Sessions sessions, Holds holds, SessionRecords records) {}

    /** Who is told, and by which clock. */
    record Watch(ProgressListener listener, InstantSource clock) {}

    Sessions sessions() {
        return books.sessions();
    }

    Holds holds() {
        return books.holds();
    }

    ProgressListener listener() {
        return watch.listener();
    }

    InstantSource clock() {
        return watch.clock();
    }

    /** Keeps how it ended; the database first: it is told even when the disk of the session is what failed. */
    void end(QueuedSession session, SessionState state, Optional<String> reason) {
        sessions().mark(session.id(), state, reason);
        log.line(
                session.id(),
                state.name().toLowerCase(Locale.ROOT)
                        + reason.map(why -> ": " + why).orElse(""));
        Optional<SessionFolder> folder = store.find(session.id());
        if (state != SessionState.COMPLETED) {
            Spending cost = costs.of(session.id());
            folder.ifPresent(present ->
                    present.update(manifest -> manifest.in(state, reason).withCost(cost)));
        }
        SessionView view = Views.of(sessions().find(session.id()).orElse(session), folder.map(SessionFolder::manifest));
        books.records().conclude(view);
        if (session.state() != SessionState.COMPLETED) {
            listener().ends(view);
        }
    }
}

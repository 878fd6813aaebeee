package io.reelmill.infrastructure.batch;

import io.reelmill.core.provider.TallyOrders;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionLog;
import io.reelmill.core.session.SessionStore;
import io.reelmill.core.topic.Sessions;
import java.time.InstantSource;

/**
 * Where a session's state is kept and told, and the clock it is told by.
 *
 * @param costs what its orders cost
 */
record SessionRoom(
        Sessions sessions,
        SessionStore store,
        SessionLog log,
        ProgressListener listener,
        TallyOrders costs,
        InstantSource clock) {

    /** Who is told, and by which clock. */
    record Watch(ProgressListener listener, InstantSource clock) {}
}

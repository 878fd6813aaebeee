package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Leases;
import io.reelmill.core.session.SessionId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is told of leases. */
class ToldWatcher implements Leases.Watcher {
    final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public void stopRequested(long batch) {
        told.add("stop " + batch);
    }

    @Override
    public void held(SessionId session) {
        told.add("held " + session);
    }

    @Override
    public void lost(long batch) {
        told.add("lost " + batch);
    }
}

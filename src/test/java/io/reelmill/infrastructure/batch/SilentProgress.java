package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.Progress;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionView;

/** Nobody watches. */
final class SilentProgress implements ProgressListener {
    @Override
    public void begins(long batch, int sessions, int finished) {
        // nobody watches
    }

    @Override
    public void moves(Progress progress) {
        // nobody watches
    }

    @Override
    public void ends(SessionView session) {
        // nobody watches
    }
}

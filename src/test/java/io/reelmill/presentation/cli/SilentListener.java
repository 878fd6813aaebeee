package io.reelmill.presentation.cli;

import io.reelmill.core.session.Progress;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionView;

/** Nobody looks. */
final class SilentListener implements ProgressListener {
    @Override
    public void begins(long batch, int sessions, int finished) {}

    @Override
    public void moves(Progress progress) {}

    @Override
    public void ends(SessionView session) {}
}

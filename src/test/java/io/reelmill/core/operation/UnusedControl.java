package io.reelmill.core.operation;

import io.reelmill.core.session.SessionId;

/** For fakes: whatever a test does not replace must not be called by it. */
public interface UnusedControl extends BatchControl {
    @Override
    default Launched start(Launch launch) {
        throw new UnsupportedOperationException();
    }

    @Override
    default Launched restart(long batch, Wishes wishes) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void stop(long batch) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void stop(SessionId session) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void abandon(long batch) {
        throw new UnsupportedOperationException();
    }

    @Override
    default boolean recover(long batch) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void delete(SessionId session) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void delete(long batch) {
        throw new UnsupportedOperationException();
    }
}

package io.reelmill.core.operation;

import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionView;
import java.util.Optional;

/** For fakes: whatever a test does not replace must not be asked by it. */
public interface UnusedArchive extends Archive {
    @Override
    default Page<SessionView> sessions(SessionQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    default Optional<SessionView> session(SessionId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    default Page<BatchDigest> batches(BatchQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    default Optional<BatchDigest> batch(long batch) {
        throw new UnsupportedOperationException();
    }
}

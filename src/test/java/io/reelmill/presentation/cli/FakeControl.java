package io.reelmill.presentation.cli;

import io.reelmill.core.operation.UnusedControl;
import io.reelmill.core.session.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Control of batches that remembers what it was asked. */
final class FakeControl implements UnusedControl {
    final List<String> asked = new ArrayList<>();
    Optional<RuntimeException> failure = Optional.empty();
    boolean recovers = true;

    private void ask(String wish) {
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        asked.add(wish);
    }

    @Override
    public void stop(long batch) {
        ask("stop " + batch);
    }

    @Override
    public void stop(SessionId session) {
        ask("stop " + session);
    }

    @Override
    public void abandon(long batch) {
        ask("abandon " + batch);
    }

    @Override
    public boolean recover(long batch) {
        ask("recover " + batch);
        return recovers;
    }

    @Override
    public void delete(SessionId session) {
        ask("delete " + session);
    }

    @Override
    public void delete(long batch) {
        ask("delete " + batch);
    }
}

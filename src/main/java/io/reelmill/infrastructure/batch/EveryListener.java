package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Progress;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionView;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells all who watch; one that fails stops neither the others nor the work. */
record EveryListener(List<ProgressListener> listeners) implements ProgressListener {
    private static final Logger LOG = LoggerFactory.getLogger(EveryListener.class);

    EveryListener {
        listeners = List.copyOf(listeners);
    }

    @Override
    public void begins(long batch, int sessions, int finished) {
        each(listener -> listener.begins(batch, sessions, finished));
    }

    @Override
    public void moves(Progress progress) {
        each(listener -> listener.moves(progress));
    }

    @Override
    public void ends(SessionView session) {
        each(listener -> listener.ends(session));
    }

    @Override
    public void ended(BatchView batch) {
        each(listener -> listener.ended(batch));
    }

    private void each(Consumer<ProgressListener> telling) {
        for (ProgressListener listener : listeners) {
            try {
                telling.accept(listener);
            } catch (RuntimeException failure) {
                LOG.warn("{} could not be told of progress", listener.getClass().getSimpleName(), failure);
            }
        }
    }
}

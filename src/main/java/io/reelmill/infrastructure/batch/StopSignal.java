package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.RunningWork;
import java.util.List;

/**
 * Says that the process is to stop, and ends the long work that is under way. Thread-safe.
 *
 * <p>Threads are never interrupted: an interrupt that meets H2 while it writes closes the database's file. The encoders
 * are killed instead, and their callers come back at once.
 */
final class StopSignal {
    private final List<RunningWork> work;
    private volatile boolean requested;

    StopSignal(List<RunningWork> work) {
        this.work = List.copyOf(work);
    }

    boolean requested() {
        return requested;
    }

    void request() {
        requested = true;
        work.forEach(RunningWork::abort);
    }
}

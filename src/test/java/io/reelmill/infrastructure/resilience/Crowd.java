package io.reelmill.infrastructure.resilience;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.reelmill.core.session.Halt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers side by side, each on a thread of its own. */
final class Crowd implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> calls = new ArrayList<>();

    Future<?> send(Callable<?> call) {
        Future<?> future = threads.submit(call);
        calls.add(future);
        return future;
    }

    /** The same under a halt. */
    Future<?> send(Halt halt, Callable<?> call) {
        return send(() -> halt.calling(call));
    }

    long finished() {
        return calls.stream().filter(Future::isDone).count();
    }

    /** What became of each, in the order in which they were sent: its result or its exception. */
    List<Object> outcomes() throws Exception {
        List<Object> outcomes = new ArrayList<>();
        for (Future<?> call : calls) {
            try {
                outcomes.add(call.get(20, SECONDS));
            } catch (ExecutionException failure) {
                outcomes.add(failure.getCause());
            }
        }
        return outcomes;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

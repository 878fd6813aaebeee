package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.Halt;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.task.TaskExecutor;

/**
 * A pool that several batches share. Work goes on under the {@link Halt} and with the log's context of the thread that asked
 * for it; work that is halted before its turn has come does not wait for it: it ends at once elsewhere.
 */
final class Turns implements TaskExecutor {
    private final TaskExecutor pool;
    private final Executor elsewhere;

    /** @param elsewhere has a thread for work that will look at its halt and end */
    Turns(TaskExecutor pool, Executor elsewhere) {
        this.pool = pool;
        this.elsewhere = elsewhere;
    }

    @Override
    public void execute(Runnable task) {
        Work work = new Work(task, Halt.current(), MDC.getCopyOfContextMap());
        pool.execute(work);
        work.watch(elsewhere);
    }

    private static final class Work implements Runnable {
        private final Runnable task;
        private final Halt halt;
        private final @Nullable Map<String, String> context;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final AtomicReference<Halt.@Nullable Registration> watching = new AtomicReference<>();

        Work(Runnable task, Halt halt, @Nullable Map<String, String> context) {
            this.task = task;
            this.halt = halt;
            this.context = context;
        }

        void watch(Executor elsewhere) {
            watching.set(halt.onRequest(() -> {
                if (!begun.get()) {
                    elsewhere.execute(this);
                }
            }));
            if (begun.get()) {
                forget();
            }
        }

        private void forget() {
            Halt.Registration registration = watching.getAndSet(null);
            if (registration != null) {
                registration.close();
            }
        }

        @Override
        public void run() {
            if (begun.getAndSet(true)) {
                return;
            }
            forget();
            if (context != null) {
                MDC.setContextMap(context);
            }
            try {
                halt.during(() -> {
                    task.run();
                    return begun;
                });
            } finally {
                MDC.clear();
            }
        }
    }
}

package io.reelmill.infrastructure.client.ffmpeg;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** How many pieces of work of one kind go on at once, first come first served. Thread-safe; not to be taken twice. */
final class Permits {
    private final Semaphore free;

    Permits(int most) {
        this.free = new Semaphore(most, true);
    }

    /** Does the work once it is its turn. */
    void during(Runnable work) {
        with(() -> {
            work.run();
            return this;
        });
    }

    /** What the work gives once it was its turn. */
    <T> T with(Supplier<T> work) {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnfinishedRunException("Work was interrupted before it began", e);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}

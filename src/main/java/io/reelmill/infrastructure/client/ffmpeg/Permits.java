package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.session.Halt;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * How many pieces of work of one kind go on at once, first come first served; who is halted waits no longer. Thread-safe; not
 * to be taken twice.
 */
final class Permits {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Object> queue = new ArrayDeque<>();
    private int free;

    Permits(int most) {
        this.free = most;
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
        Halt halt = Halt.current();
        try (Halt.Registration ignored = halt.onRequest(() -> change(0))) {
            take(halt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnfinishedRunException("Work was interrupted before it began", e);
        }
        try {
            return work.get();
        } finally {
            change(1);
        }
    }

    private void take(Halt halt) throws InterruptedException {
        Object ticket = new Object();
        lock.lockInterruptibly();
        try {
            queue.add(ticket);
            while (queue.element() != ticket || free == 0) {
                if (halt.requested()) {
                    throw new UnfinishedRunException("Work was stopped before it began", true);
                }
                changed.await();
            }
            free--;
        } finally {
            queue.remove(ticket);
            changed.signalAll();
            lock.unlock();
        }
    }

    private void change(int given) {
        lock.lock();
        try {
            free += given;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

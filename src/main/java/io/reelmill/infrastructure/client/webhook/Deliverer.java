package io.reelmill.infrastructure.client.webhook;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets every receiver's worker work by a thread of its own, from the application's start to its end. */
final class Deliverer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);
    private static final Duration LAST = Duration.ofSeconds(15);

    private final List<HookWorker> workers;
    private final Duration pause;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private List<Thread> threads = List.of();

    /** @param pause before a look whether something is due, when nothing was */
    Deliverer(List<HookWorker> workers, Duration pause) {
        this.workers = workers;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        threads = workers.stream()
                .map(worker -> new Thread(() -> work(worker), "webhook-" + worker.name()))
                .toList();
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
    }

    private void work(HookWorker worker) {
        AtomicBoolean away = new AtomicBoolean();
        while (stopping.getCount() > 0 && !worker.dismissed()) {
            if (!delivered(worker, away) && paused()) {
                return;
            }
        }
        if (worker.dismissed()) {
            LOG.warn(
                    "Webhook {} answered 410 (gone): nothing more is sent to it until the service starts again. Take it out"
                            + " of reelmill.webhooks.hooks",
                    worker.name());
        }
    }

    /** A failing database is told once, and everything waits for it. */
    private static boolean delivered(HookWorker worker, AtomicBoolean away) {
        try {
            boolean delivered = worker.deliverOne();
            away.set(false);
            return delivered;
        } catch (RuntimeException failure) {
            if (!away.getAndSet(true)) {
                LOG.warn("Webhook {} waits, its deliveries cannot be read: {}", worker.name(), failure.getMessage());
            }
            return false;
        }
    }

    private boolean paused() {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException impossible) {
            // Nobody interrupts it: an interrupt that meets H2 while it writes closes the database's file.
            return true;
        }
    }

    /** Lets a delivery that is under way come to its end. */
    @Override
    public synchronized void stop() {
        stopping.countDown();
        long end = System.nanoTime() + LAST.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        threads = List.of();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    /** Batches are told of the stop before this one waits for its own end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}

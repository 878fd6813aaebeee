package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Leases.Watcher;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the leases of this process, and tells the watchers what becomes of them. One thread speaks with the database; the
 * other one only looks at the clock, so that a database that does not answer cannot hide that a lease is lost.
 */
final class LeaseKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration WATCH = Duration.ofMillis(500);

    private final LeaseTable table;
    private final HeldLeases held;
    private final Duration heartbeat;
    private volatile List<Watcher> watchers = List.of();
    private @Nullable ScheduledExecutorService threads;
    private boolean closed;
    private volatile boolean away;

    LeaseKeeper(LeaseTable table, HeldLeases held, Duration heartbeat) {
        this.table = table;
        this.held = held;
        this.heartbeat = heartbeat;
    }

    /** Those that are told from now on. They come late: to be made, they need the leases. */
    void watchers(List<Watcher> all) {
        watchers = List.copyOf(all);
    }

    /** Begins with the first lease: a process that takes none needs no threads. */
    synchronized void begin() {
        if (threads != null || closed) {
            return;
        }
        threads = Executors.newScheduledThreadPool(2, work -> {
            Thread thread = new Thread(work, "leases");
            thread.setDaemon(true);
            return thread;
        });
        Duration look = heartbeat.compareTo(LOOK) < 0 ? heartbeat : LOOK;
        repeat(threads, look, this::beat);
        repeat(threads, WATCH, this::watch);
    }

    private static void repeat(ScheduledExecutorService threads, Duration pause, Runnable work) {
        threads.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Renews what is due and looks for wishes; a database that is away is asked again at the next beat. */
    void beat() {
        try {
            List<Held> living = held.living();
            Moment now = held.now();
            if (living.stream().anyMatch(each -> !now.within(heartbeat, each.renewed()))) {
                renew(living, now);
            }
            look(held.living());
            away = false;
        } catch (RuntimeException failure) {
            tellOnce(failure);
        }
        watch();
    }

    /** Once for the whole time that the database is away: it is asked every two seconds. */
    private void tellOnce(RuntimeException failure) {
        if (!away) {
            LOG.warn("The leases could not be renewed or looked at, and are tried again: {}", failure.getMessage());
        }
        away = true;
    }

    private void renew(List<Held> living, Moment asked) {
        List<Long> tokens = living.stream().map(Held::token).toList();
        if (table.renew(tokens) < tokens.size()) {
            Set<Long> present = table.present(tokens);
            living.stream().filter(each -> !present.contains(each.token())).forEach(Held::lose);
        }
        living.forEach(each -> each.renew(asked));
    }

    private void look(List<Held> living) {
        if (living.isEmpty()) {
            return;
        }
        table.toStop(living.stream().map(Held::token).toList())
                .forEach(batch -> tell(watcher -> watcher.stopRequested(batch)));
        living.forEach(each -> each.batch()
                .ifPresent(batch ->
                        each.newlyHeld(table.held(batch)).forEach(session -> tell(watcher -> watcher.held(session)))));
    }

    /** Says once of each lease that it is lost. */
    void watch() {
        for (Held each : held.all()) {
            if (!held.owned(each) && each.batch().isPresent() && each.untold()) {
                long batch = each.batch().getAsLong();
                LOG.error(
                        "The lease of batch {} is lost; this process drops it, and another one goes on with it", batch);
                tell(watcher -> watcher.lost(batch));
            }
        }
    }

    private void tell(Consumer<Watcher> what) {
        watchers.forEach(watcher -> {
            try {
                what.accept(watcher);
            } catch (RuntimeException failure) {
                LOG.error("A watcher of the leases failed", failure);
            }
        });
    }

    /** Leases that are still held end by themselves. No thread is interrupted: H2 would close its file. */
    @Override
    public synchronized void close() {
        closed = true;
        if (threads == null) {
            return;
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The database does not answer; what is asked of it for the leases is left alone");
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}

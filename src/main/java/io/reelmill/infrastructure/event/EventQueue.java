package io.reelmill.infrastructure.event;

import io.reelmill.core.operation.Event;
import io.reelmill.core.operation.Events;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * Writes events down in the order in which they come, by a thread of its own. While the database is away they wait; what
 * comes when too many wait is lost, and how many were is told. Thread-safe.
 */
final class EventQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventQueue.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LAST = Duration.ofSeconds(20);

    private final Events events;
    private final Duration pause;
    private final BlockingQueue<Supplier<List<Event>>> waiting;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicLong lost = new AtomicLong();
    private final Thread writer = new Thread(this::write, "events");

    /**
     * @param pause before the database is tried a second time; it doubles, up to half a minute
     * @param room for how many
     */
    EventQueue(Events events, Duration pause, int room) {
        this.events = events;
        this.pause = pause;
        this.waiting = new ArrayBlockingQueue<>(room);
        writer.setDaemon(true);
        writer.start();
    }

    /** @param made asked by the writing thread, again when the database fails it; never waits and never throws */
    void put(Supplier<List<Event>> made) {
        if (!waiting.offer(made) && lost.getAndIncrement() == 0) {
            LOG.warn("Too many events wait for the database; those that come now are not written down");
        }
    }

    private void write() {
        while (true) {
            try {
                Supplier<List<Event>> next = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    patiently(next).forEach(event -> patiently(() -> List.of(events.append(event))));
                } else if (closing.getCount() == 0) {
                    return;
                }
            } catch (InterruptedException impossible) {
                // Nobody interrupts it: an interrupt that meets H2 while it writes closes the database's file.
                return;
            }
        }
    }

    private List<Event> patiently(Supplier<List<Event>> work) {
        Duration next = pause;
        boolean told = false;
        boolean last = false;
        while (true) {
            try {
                List<Event> done = work.get();
                if (told) {
                    LOG.info("Events are written down again");
                }
                return done;
            } catch (DataIntegrityViolationException wrong) {
                return dropped(wrong);
            } catch (DataAccessException | TransactionException away) {
                if (!told) {
                    LOG.warn("Events cannot be written down ({}); they wait, and the work goes on", away.getMessage());
                    told = true;
                }
                if (last) {
                    return givenUp();
                }
                last = closed(next);
                next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
            } catch (RuntimeException wrong) {
                return dropped(wrong);
            }
        }
    }

    private List<Event> dropped(RuntimeException failure) {
        lost.incrementAndGet();
        LOG.warn("An event is not written down: {}", failure.getMessage());
        return List.of();
    }

    /** The database is away and the process ends: nothing that waits can be written. */
    private List<Event> givenUp() {
        lost.incrementAndGet();
        for (Supplier<List<Event>> next = waiting.poll(); next != null; next = waiting.poll()) {
            lost.incrementAndGet();
        }
        return List.of();
    }

    /** Waits, and says whether the wait was ended by the end of the process. */
    private boolean closed(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException impossible) {
            return true;
        }
    }

    /** Writes what waits; when the database is still away, or after 20 seconds, the rest is lost. */
    @Override
    public void close() {
        closing.countDown();
        try {
            writer.join(LAST.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        long gone = lost.get() + waiting.size();
        if (gone > 0) {
            LOG.warn("{} events of this process were not written down", gone);
        }
    }
}

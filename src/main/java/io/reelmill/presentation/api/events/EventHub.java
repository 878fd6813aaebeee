package io.reelmill.presentation.api.events;

import io.reelmill.core.operation.Event;
import io.reelmill.core.operation.Events;
import io.reelmill.presentation.api.problem.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells events to all who listen. While there is a listener, one thread asks for what is new and hands it to all of them;
 * another reads what those missed who come late. Whoever does not keep up is dropped and may come again with the id of
 * the last event it got. Thread-safe.
 */
public final class EventHub implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EventHub.class);
    private static final int PAGE = 500;

    /** Few enough that nobody is dropped for being given what it missed. */
    private static final int MISSED = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Events events;
    private final EventLines lines;
    private final Pace pace;
    private final Map<Listener, Place> places = new ConcurrentHashMap<>();
    private final AtomicLong beats = new AtomicLong();
    private ScheduledExecutorService threads = threads();
    private @Nullable ScheduledFuture<?> polling;
    private long newest;
    private volatile boolean running;

    /**
     * How often things are done.
     *
     * @param poll between two looks for new events
     * @param heartbeat between two signs of life, in polls
     * @param listeners the most at once
     */
    public record Pace(Duration poll, int heartbeat, int listeners) {
        /** Every 300 ms, and a sign of life every 15 s. */
        public static Pace usual(int listeners) {
            return new Pace(Duration.ofMillis(300), 50, listeners);
        }
    }

    /** Up to which event a listener was told; guarded by the hub. */
    private static final class Place {
        private long told;
        private boolean late;

        private Place(long told, boolean late) {
            this.told = told;
            this.late = late;
        }
    }

    public EventHub(Events events, JsonMapper json, Pace pace) {
        this.events = events;
        this.lines = new EventLines(json);
        this.pace = pace;
    }

    private static ScheduledExecutorService threads() {
        return Executors.newScheduledThreadPool(2, work -> {
            Thread thread = new Thread(work, "events");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Answers a request with events until its client goes.
     *
     * @param after the id of the last event that it has; from now on when there is none
     * @throws UnavailableException when there are too many listeners
     */
    public void listen(HttpServletRequest request, HttpServletResponse response, OptionalLong batch, OptionalLong after)
            throws IOException {
        if (places.size() >= pace.listeners() || !running) {
            throw new UnavailableException("There are too many listeners; come again later");
        }
        // Before anything is begun: it may fail, and it may wait for the database.
        long known = events.newest();
        // It leaves without the hub's lock: the container may tell so while it holds its own.
        ServletListener[] own = new ServletListener[1];
        own[0] = new ServletListener(
                request.startAsync(request, response), response.getOutputStream(), batch, () -> places.remove(own[0]));
        try {
            own[0].offer(EventLines.WELCOME);
            join(own[0], after, known);
            own[0].begin();
        } catch (RuntimeException failure) {
            own[0].close();
            throw failure;
        }
    }

    void join(Listener listener, OptionalLong after) {
        join(listener, after, events.newest());
    }

    private synchronized void join(Listener listener, OptionalLong after, long known) {
        if (polling == null) {
            newest = Math.max(newest, known);
            polling = threads.scheduleWithFixedDelay(
                    this::tick, pace.poll().toMillis(), pace.poll().toMillis(), TimeUnit.MILLISECONDS);
        }
        long from = after.orElse(newest);
        boolean late = from < newest;
        places.put(listener, new Place(from, late));
        if (late) {
            threads.execute(() -> catchUp(listener));
        }
    }

    private synchronized void restWhenNobodyListens() {
        if (places.isEmpty() && polling != null) {
            polling.cancel(false);
            polling = null;
        }
    }

    int listeners() {
        return places.size();
    }

    /** Never throws: that would be the last time it is done. */
    private void tick() {
        try {
            if (beats.incrementAndGet() % pace.heartbeat() == 0) {
                places.keySet().forEach(listener -> send(listener, EventLines.HEARTBEAT));
            }
            poll();
        } catch (RuntimeException failure) {
            LOG.warn("Events cannot be read, tried again in {}: {}", pace.poll(), failure.toString());
        }
        restWhenNobodyListens();
    }

    private void poll() {
        List<Event> found;
        do {
            found = events.after(newestTold(), PAGE);
            tell(found);
        } while (found.size() == PAGE);
    }

    private synchronized long newestTold() {
        return newest;
    }

    private synchronized void tell(List<Event> found) {
        for (Event event : found) {
            byte[] line = lines.of(event);
            newest = event.id();
            places.forEach((listener, place) -> {
                if (!place.late && event.id() > place.told) {
                    place.told = event.id();
                    if (listener.wants(event)) {
                        send(listener, line);
                    }
                }
            });
        }
    }

    /** A page at a time, each when the one before is on its way; then it is told with the others. */
    private void catchUp(Listener listener) {
        Place place = places.get(listener);
        if (place == null) {
            return;
        }
        try {
            if (!listener.idle() || missed(listener, place)) {
                threads.schedule(() -> catchUp(listener), 20, TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException stopped) {
            listener.close();
        } catch (RuntimeException failure) {
            LOG.warn("Events that a listener missed cannot be read, it is to come again: {}", failure.toString());
            listener.close();
        }
    }

    /** @return whether there is more */
    private boolean missed(Listener listener, Place place) {
        long known = newestTold();
        List<Event> page = listener.batch().isPresent()
                ? events.after(place.told, listener.batch().getAsLong(), MISSED)
                : events.after(place.told, MISSED);
        long last = place.told;
        int given = 0;
        while (given < page.size() && listener.idle()) {
            Event event = page.get(given++);
            send(listener, lines.of(event));
            last = event.id();
        }
        synchronized (this) {
            place.told = given == page.size() && given < MISSED ? Math.max(last, known) : last;
            place.late = place.told < newest;
            return place.late;
        }
    }

    private void send(Listener listener, byte[] bytes) {
        if (!listener.offer(bytes)) {
            listener.close();
        }
    }

    @Override
    public synchronized void start() {
        if (threads.isShutdown()) {
            threads = threads();
        }
        running = true;
    }

    /** Before the web server, which would wait for the listeners to go. */
    @Override
    public void stop() {
        running = false;
        places.keySet().forEach(Listener::close);
        places.clear();
        ScheduledExecutorService ending;
        synchronized (this) {
            ending = threads;
            polling = null;
        }
        // Not interrupted: an interrupt that meets H2 while it reads closes the database's file. And not waited for
        // under
        // the lock that its own work needs.
        ending.shutdown();
        try {
            ending.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

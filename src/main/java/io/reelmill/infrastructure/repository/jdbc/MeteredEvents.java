package io.reelmill.infrastructure.repository.jdbc;

import io.micrometer.core.instrument.MeterRegistry;
import io.reelmill.core.operation.Event;
import io.reelmill.core.operation.Events;
import java.util.List;

/** Counts the events that this process writes down, {@code reelmill.events} by the API's word for their kind. */
record MeteredEvents(Events events, MeterRegistry meters) implements Events {
    @Override
    public Event append(Event event) {
        Event written = events.append(event);
        meters.counter("reelmill.events", "event", event.kind().label()).increment();
        return written;
    }

    @Override
    public List<Event> after(long id, int limit) {
        return events.after(id, limit);
    }

    @Override
    public List<Event> after(long id, long batch, int limit) {
        return events.after(id, batch, limit);
    }

    @Override
    public long newest() {
        return events.newest();
    }
}

package io.reelmill.infrastructure.event;

import io.reelmill.core.operation.Event;
import io.reelmill.core.operation.Events;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Events in memory. */
class RememberedEvents implements Events {
    final List<Event> all = new CopyOnWriteArrayList<>();

    @Override
    public Event append(Event event) {
        Event written = new Event(
                all.size() + 1L, event.happenedAt(), event.batch(), event.session(), event.kind(), event.data());
        all.add(written);
        return written;
    }

    @Override
    public List<Event> after(long id, int limit) {
        return all.stream().filter(event -> event.id() > id).limit(limit).toList();
    }

    @Override
    public List<Event> after(long id, long batch, int limit) {
        return all.stream()
                .filter(event -> event.id() > id && event.batch() == batch)
                .limit(limit)
                .toList();
    }

    @Override
    public long newest() {
        return all.size();
    }
}

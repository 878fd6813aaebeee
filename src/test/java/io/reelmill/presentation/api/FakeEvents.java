package io.reelmill.presentation.api;

import io.reelmill.core.operation.Event;
import io.reelmill.core.operation.Events;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Events in memory; counts how often it is asked. */
public final class FakeEvents implements Events {
    public final AtomicInteger looks = new AtomicInteger();
    private final List<Event> all = new CopyOnWriteArrayList<>();

    @Override
    public synchronized Event append(Event event) {
        Event kept = new Event(
                all.size() + 1L, event.happenedAt(), event.batch(), event.session(), event.kind(), event.data());
        all.add(kept);
        return kept;
    }

    @Override
    public List<Event> after(long id, int limit) {
        looks.incrementAndGet();
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

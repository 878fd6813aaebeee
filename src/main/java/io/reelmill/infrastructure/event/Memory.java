package io.reelmill.infrastructure.event;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.Archive.SessionQuery;
import io.reelmill.core.operation.Event;
import io.reelmill.core.operation.Event.Kind;
import io.reelmill.core.operation.Events;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.topic.QueuedSession;
import io.reelmill.core.topic.Sessions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What the database has to be asked for to make an event. Used by one thread. */
final class Memory {
    private static final int KNOWN = 1000;
    private static final int PAGE = 500;

    private final Sessions sessions;
    private final Archive archive;
    private final Events events;
    private final Map<SessionId, Long> batches = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionId, Long> eldest) {
            return size() > KNOWN;
        }
    };

    Memory(Sessions sessions, Archive archive, Events events) {
        this.sessions = sessions;
        this.archive = archive;
        this.events = events;
    }

    /** The batch of a session; empty when it was deleted. */
    Optional<Long> batch(SessionId session) {
        Optional<Long> batch = Optional.ofNullable(batches.get(session))
                .or(() -> sessions.find(session).map(QueuedSession::batch));
        batch.ifPresent(found -> batches.put(session, found));
        return batch;
    }

    /**
     * That a batch begins, and the ends that were not told: of sessions that were finished in the moment in which the process
     * before was killed.
     */
    List<Event> begun(long batch, int all, int finished, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sessions", all);
        data.put("finished", finished);
        archive.batch(batch)
                .ifPresent(digest -> data.put("source", digest.source().toString()));
        List<Event> told = new ArrayList<>();
        told.add(new Event(0, now, batch, Optional.empty(), Kind.BATCH_STARTED, data));
        if (finished > 0) {
            untold(batch).forEach(session -> told.add(Ends.event(session, now)));
        }
        return told;
    }

    private List<SessionView> untold(long batch) {
        List<Event> past = events.after(0, batch, PAGE);
        if (past.isEmpty()) {
            // Forgotten, or made by a command: nobody waits for it.
            return List.of();
        }
        Set<SessionId> told = new HashSet<>();
        while (!past.isEmpty()) {
            past.stream()
                    .filter(Memory::completion)
                    .forEach(event -> event.session().ifPresent(told::add));
            past = events.after(past.get(past.size() - 1).id(), batch, PAGE);
        }
        return completed(batch).stream()
                .filter(view -> !told.contains(view.id()))
                .toList();
    }

    private static boolean completion(Event event) {
        return event.kind() == Kind.SESSION_ENDED
                && SessionState.COMPLETED.name().equals(event.data().get("state"));
    }

    private List<SessionView> completed(long batch) {
        List<SessionView> completed = new ArrayList<>();
        Archive.Page<SessionView> page;
        int number = 0;
        do {
            page = archive.sessions(new SessionQuery(
                    OptionalLong.of(batch),
                    Optional.of(SessionState.COMPLETED),
                    Optional.empty(),
                    SessionQuery.Sort.LINE,
                    false,
                    number++,
                    PAGE));
            completed.addAll(page.items());
        } while (completed.size() < page.total() && !page.items().isEmpty());
        return completed;
    }
}

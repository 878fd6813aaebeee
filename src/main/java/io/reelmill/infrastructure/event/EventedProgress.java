package io.reelmill.infrastructure.event;

import io.reelmill.core.operation.Event;
import io.reelmill.core.operation.Event.Kind;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Progress;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes an event of every step that others are told of; whatever needs the database for it is left to the queue. */
final class EventedProgress implements ProgressListener {
    private final EventQueue queue;
    private final Memory memory;
    private final Clock clock;

    EventedProgress(EventQueue queue, Memory memory, Clock clock) {
        this.queue = queue;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public void begins(long batch, int sessions, int finished) {
        Instant now = clock.instant();
        queue.put(() -> memory.begun(batch, sessions, finished, now));
    }

    /** Only where a stage begins or ends: what lies between is worth nothing a moment later. */
    @Override
    public void moves(Progress progress) {
        if (progress.share() <= 0) {
            stage(Kind.STAGE_STARTED, progress);
        } else if (progress.share() >= 1) {
            stage(Kind.STAGE_ENDED, progress);
        }
    }

    private void stage(Kind kind, Progress progress) {
        Instant now = clock.instant();
        queue.put(() -> memory.batch(progress.session()).stream()
                .map(batch -> new Event(
                        0, now, batch, Optional.of(progress.session()), kind, Map.of("stage", progress.stage())))
                .toList());
    }

    @Override
    public void ends(SessionView session) {
        Event event = Ends.event(session, clock.instant());
        queue.put(() -> List.of(event));
    }

    @Override
    public void ended(BatchView batch) {
        Event event = Ends.event(batch, clock.instant());
        queue.put(() -> List.of(event));
    }
}

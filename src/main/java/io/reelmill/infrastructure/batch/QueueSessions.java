package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.topic.QueuedSession;
import io.reelmill.core.topic.Reading;
import io.reelmill.core.topic.Rejections;
import io.reelmill.core.topic.Sessions;
import io.reelmill.core.topic.TopicRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Keeps what was read in the database: accepted rows as queued sessions, the others as rejections. */
class QueueSessions implements ItemWriter<Reading> {
    private final long batch;
    private final Sessions sessions;
    private final Rejections rejections;
    private final Clock clock;

    QueueSessions(long batch, Sessions sessions, Rejections rejections, Clock clock) {
        this.batch = batch;
        this.sessions = sessions;
        this.rejections = rejections;
        this.clock = clock;
    }

    @Override
    public void write(Chunk<? extends Reading> chunk) {
        for (Reading reading : chunk) {
            reading.<Runnable>either(
                            request -> () -> sessions.queue(session(request)),
                            rejection -> () -> rejections.add(batch, rejection))
                    .run();
        }
    }

    private QueuedSession session(TopicRequest request) {
        return new QueuedSession(freeId(request), batch, request, SessionState.QUEUED, Optional.empty());
    }

    /** Of thousands of rows read within a second, two may well share eight digits of their hashes. */
    private SessionId freeId(TopicRequest request) {
        return Stream.iterate(0, attempt -> attempt + 1)
                .map(attempt -> SessionId.of(
                        clock.instant(),
                        Inputs.of("session")
                                .with(batch)
                                .with(request.line())
                                .with(request)
                                .with(attempt)
                                .sha256()))
                .filter(id -> sessions.find(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}

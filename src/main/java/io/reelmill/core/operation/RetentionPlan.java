package io.reelmill.core.operation;

import io.reelmill.core.operation.BoughtMedia.Medium;
import io.reelmill.core.session.SessionId;
import java.time.Instant;
import java.util.List;

/** What would be removed now. */
public record RetentionPlan(List<Doomed> sessions, List<Medium> media, Instant eventsBefore, Instant answersBefore) {
    public RetentionPlan {
        sessions = List.copyOf(sessions);
        media = List.copyOf(media);
    }

    /** How much room the sessions take, in bytes. */
    public long sessionBytes() {
        return sessions.stream().mapToLong(Doomed::bytes).sum();
    }

    /** How much room the media take, in bytes. */
    public long mediaBytes() {
        return media.stream().mapToLong(Medium::bytes).sum();
    }

    /** A session that goes. */
    public record Doomed(SessionId id, long batch, String topic, Instant endedAt, long bytes, Why why) {}

    /** Why it goes. */
    public enum Why {
        AGE,
        ROOM
    }
}

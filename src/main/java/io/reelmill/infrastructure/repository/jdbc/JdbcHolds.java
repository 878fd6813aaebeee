package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.session.SessionId;
import io.reelmill.core.topic.Holds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stopped sessions in the column {@code held} of the table {@code topic_session}. */
record JdbcHolds(JdbcClient jdbc) implements Holds {
    @Override
    public void hold(SessionId session) {
        set(session, true);
    }

    @Override
    public boolean held(SessionId session) {
        return jdbc.sql("select held from topic_session where id = :id")
                .param("id", session.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public void release(SessionId session) {
        set(session, false);
    }

    @Override
    public void release(long batch) {
        jdbc.sql("update topic_session set held = false where batch_id = :batch and held")
                .param("batch", batch)
                .update();
    }

    private void set(SessionId session, boolean held) {
        jdbc.sql("update topic_session set held = :held where id = :id")
                .param("held", held)
                .param("id", session.value())
                .update();
    }
}

package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.topic.QueuedSession;
import io.reelmill.core.topic.Sessions;
import java.util.List;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells who watches how much there is to do, once all rows are read and before the first session begins. */
record AnnounceBatch(Sessions sessions, ProgressListener listener) implements StepExecutionListener {
    @Override
    public void beforeStep(StepExecution execution) {
        long batch = execution.getJobExecution().getJobInstanceId();
        List<QueuedSession> all = sessions.of(batch);
        long finished = all.stream()
                .filter(session -> session.state() == SessionState.COMPLETED)
                .count();
        listener.begins(batch, all.size(), (int) finished);
    }
}

package io.reelmill.presentation.actuator;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.BatchDigest;
import io.reelmill.core.session.SessionState;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How far batches are. */
@Profile("service")
@Component
class Progressing {
    private static final Set<SessionState> UNDER_WAY = EnumSet.of(SessionState.QUEUED, SessionState.RUNNING);

    private final Archive archive;

    Progressing(Archive archive) {
        this.archive = archive;
    }

    JobBody.Progress of(long batch) {
        return archive.batch(batch).map(Progressing::of).orElseGet(() -> new JobBody.Progress(Map.of(), 0, 0, 0));
    }

    private static JobBody.Progress of(BatchDigest digest) {
        Map<String, Integer> sessions = new TreeMap<>();
        int finished = 0;
        int total = 0;
        for (Map.Entry<SessionState, Integer> each : digest.sessions().entrySet()) {
            sessions.put(each.getKey().name(), each.getValue());
            total += each.getValue();
            finished += UNDER_WAY.contains(each.getKey()) ? 0 : each.getValue();
        }
        return new JobBody.Progress(sessions, finished, total, digest.rejected());
    }
}

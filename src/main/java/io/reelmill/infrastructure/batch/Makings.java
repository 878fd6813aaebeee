package io.reelmill.infrastructure.batch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.job.JobExecution;

/** The batches that this process is making. Thread-safe. */
final class Makings {
    private final Map<Long, Making> all = new ConcurrentHashMap<>();

    void add(Making making) {
        all.put(making.batch(), making);
    }

    void remove(Making making) {
        all.remove(making.batch(), making);
    }

    Optional<Making> of(long batch) {
        return Optional.ofNullable(all.get(batch));
    }

    /** @throws IllegalStateException when somebody else runs the execution */
    Making of(JobExecution execution) {
        return of(execution.getJobInstanceId())
                .orElseThrow(() -> new IllegalStateException(
                        "The execution %d was not begun by this process".formatted(execution.getId())));
    }

    Collection<Making> all() {
        return List.copyOf(all.values());
    }
}

package io.reelmill.core.operation;

import io.reelmill.core.session.BatchState;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Whether what a schedule launched last is still being made. */
record LastBatch(FireBook fires, Archive archive) {
    /** One that was interrupted goes on by itself in a service. */
    private static final Set<BatchState> GOES_ON = Set.of(BatchState.RUNNING, BatchState.INTERRUPTED);

    /** The batch that is still being made. */
    OptionalLong running(String schedule) {
        return fires.lastBatch(schedule).stream()
                .filter(batch -> archive.batch(batch)
                        .map(BatchDigest::state)
                        .filter(GOES_ON::contains)
                        .isPresent())
                .findFirst();
    }

    /** In words, why a fire that does not wait is skipped. */
    Optional<String> busy(String schedule) {
        OptionalLong running = running(schedule);
        if (running.isPresent()) {
            return Optional.of("Batch %d of the fire before is still being made".formatted(running.getAsLong()));
        }
        return fires.queued(schedule).stream()
                .findFirst()
                .map(fire -> "The fire of %s still waits to be launched"
                        .formatted(fire.fire().time()));
    }
}

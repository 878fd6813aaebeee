package io.reelmill.core.operation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One execution of a batch, as Spring Batch keeps it: a batch has one for its start and one for each restart.
 *
 * @param status Batch's own word: STARTING, STARTED, STOPPING, STOPPED, FAILED, COMPLETED, ABANDONED, UNKNOWN
 * @param exitCode Batch's or ours, {@code UNFINISHED} for example
 * @param failure why it failed, in one line
 * @param node who makes it now; empty when nobody does
 * @param steps in the order in which they began; empty where only an overview was asked for
 */
public record ExecutionView(
        long execution,
        long batch,
        String status,
        String exitCode,
        Optional<String> failure,
        Optional<String> node,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Map<String, String> parameters,
        List<Step> steps) {
    public ExecutionView {
        parameters = Map.copyOf(parameters);
        steps = List.copyOf(steps);
    }

    /**
     * A step or a partition.
     *
     * @param name {@code renderMaster:session_…} for a stage of a session
     * @param read how many items were read, and so on
     */
    public record Step(
            String name,
            String status,
            String exitCode,
            long read,
            long written,
            long skipped,
            long rollbacks,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            Optional<String> failure) {}
}

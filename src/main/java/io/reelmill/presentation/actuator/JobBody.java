package io.reelmill.presentation.actuator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.reelmill.core.operation.ExecutionView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An execution.
 *
 * @param status Batch's own word, {@code STARTED} for example
 * @param failure its cause in one line
 * @param node who makes it now
 * @param progress left out in lists
 * @param steps and partitions, in the order in which they began; left out in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobBody(
        long execution,
        long batch,
        String status,
        String exitCode,
        @Nullable String failure,
        @Nullable String node,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Map<String, String> parameters,
        @Nullable Progress progress,
        @Nullable List<Step> steps) {

    /** @param refusals knows what may be shown */
    static JobBody of(ExecutionView view, Refusals refusals) {
        return body(view, refusals, null, null, null);
    }

    static JobBody of(ExecutionView view, Progress progress, Refusals refusals) {
        Map<String, String> parameters = new TreeMap<>(view.parameters());
        parameters.replaceAll((name, value) -> refusals.withoutHome(value));
        List<Step> steps =
                view.steps().stream().map(step -> Step.of(step, refusals)).toList();
        return body(view, refusals, parameters, progress, steps);
    }

    private static JobBody body(
            ExecutionView view,
            Refusals refusals,
            @Nullable Map<String, String> parameters,
            @Nullable Progress progress,
            @Nullable List<Step> steps) {
        return new JobBody(
                view.execution(),
                view.batch(),
                view.status(),
                view.exitCode(),
                view.failure().map(refusals::told).orElse(null),
                view.node().orElse(null),
                view.createdAt(),
                view.startedAt().orElse(null),
                view.endedAt().orElse(null),
                parameters,
                progress,
                steps);
    }

    /** All of a list. */
    record Listed(List<JobBody> executions) {}

    /**
     * What came of a start or a restart.
     *
     * @param outcome STARTED, RESUMED or FINISHED
     * @param execution the newest of the batch
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Launched(long batch, String outcome, @Nullable Long execution) {}

    /**
     * How far the batch is.
     *
     * @param sessions how many there are in each state that occurs
     * @param finished of {@code total}, whatever came of them
     */
    record Progress(Map<String, Integer> sessions, int finished, int total, int rejected) {}

    /** A step, or a partition: {@code renderMaster:session_…} is a stage of a session. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            String name,
            String status,
            String exitCode,
            long read,
            long written,
            long skipped,
            long rollbacks,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String failure) {
        static Step of(ExecutionView.Step step, Refusals refusals) {
            return new Step(
                    step.name(),
                    step.status(),
                    step.exitCode(),
                    step.read(),
                    step.written(),
                    step.skipped(),
                    step.rollbacks(),
                    step.startedAt().orElse(null),
                    step.endedAt().orElse(null),
                    step.failure().map(refusals::told).orElse(null));
        }
    }
}

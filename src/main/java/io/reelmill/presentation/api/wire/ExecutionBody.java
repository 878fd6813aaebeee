package io.reelmill.presentation.api.wire;

import io.reelmill.core.operation.ExecutionView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a batch: its start, or one of its restarts.
 *
 * @param status STARTING, STARTED, STOPPING, STOPPED, FAILED, COMPLETED, ABANDONED or UNKNOWN
 * @param failure why it failed, in one line
 * @param node who makes it now
 * @param steps in the order in which they began; null in lists
 */
public record ExecutionBody(
        long execution,
        long batch,
        String status,
        String exitCode,
        @Nullable String failure,
        @Nullable String node,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Map<String, String> parameters,
        @Nullable List<StepBody> steps) {

    /** A step, or a partition of one. */
    public record StepBody(
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
        static StepBody of(ExecutionView.Step step, UnaryOperator<String> shown) {
            return new StepBody(
                    step.name(),
                    step.status(),
                    step.exitCode(),
                    step.read(),
                    step.written(),
                    step.skipped(),
                    step.rollbacks(),
                    step.startedAt().orElse(null),
                    step.endedAt().orElse(null),
                    step.failure().map(shown).orElse(null));
        }
    }

    /** For lists. @param shown what becomes of text of the inside before it is shown */
    public static ExecutionBody overview(ExecutionView view, UnaryOperator<String> shown) {
        return body(view, null, shown);
    }

    /** @param shown what becomes of text of the inside before it is shown */
    public static ExecutionBody of(ExecutionView view, UnaryOperator<String> shown) {
        return body(
                view,
                view.steps().stream().map(step -> StepBody.of(step, shown)).toList(),
                shown);
    }

    private static ExecutionBody body(ExecutionView view, @Nullable List<StepBody> steps, UnaryOperator<String> shown) {
        Map<String, String> parameters = new TreeMap<>(view.parameters());
        parameters.replaceAll((name, value) -> shown.apply(value));
        return new ExecutionBody(
                view.execution(),
                view.batch(),
                view.status(),
                view.exitCode(),
                view.failure().map(shown).orElse(null),
                view.node().orElse(null),
                view.createdAt(),
                view.startedAt().orElse(null),
                view.endedAt().orElse(null),
                parameters,
                steps);
    }
}

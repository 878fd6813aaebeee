package io.reelmill.presentation.actuator;

import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.ExecutionView;
import io.reelmill.core.operation.Executions;
import io.reelmill.core.operation.Launched;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.presentation.api.launch.Received;
import io.reelmill.presentation.api.launch.Wanted;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** {@code /actuator/jobs}: executions of batches to look at, to start and to control. */
@Profile("service")
@Component
@WebEndpoint(id = "jobs")
class JobsEndpoint {
    private static final int LISTED = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Executions executions;
    private final BatchControl control;
    private final AskedOfJobs asked;
    private final Progressing progressing;
    private final Refusals refusals;

    JobsEndpoint(
            Executions executions,
            BatchControl control,
            AskedOfJobs asked,
            Progressing progressing,
            Refusals refusals) {
        this.executions = executions;
        this.control = control;
        this.asked = asked;
        this.progressing = progressing;
        this.refusals = refusals;
    }

    @ReadOperation
    WebEndpointResponse<?> list() {
        return refusals.orElse(() -> new WebEndpointResponse<>(new JobBody.Listed(executions.newest(LISTED).stream()
                .map(each -> JobBody.of(each, refusals))
                .toList())));
    }

    @ReadOperation
    WebEndpointResponse<?> show(@Selector String execution) {
        return refusals.orElse(() -> new WebEndpointResponse<>(shown(find(execution))));
    }

    /**
     * Starts a batch.
     *
     * @param body a {@link io.reelmill.presentation.api.wire.LaunchBody}, the whole JSON as {@link NestedBodies} gives it
     */
    @WriteOperation
    WebEndpointResponse<?> start(@Nullable String body) {
        return refusals.orElse(() -> {
            try (Received received = asked.launch(body)) {
                return launched(received.through(file -> control.start(received.launch())));
            }
        });
    }

    /** Does to the batch of an execution what the last part of the path says. */
    @WriteOperation
    WebEndpointResponse<?> act(@Selector String execution, @Selector String action, @Nullable String body) {
        return refusals.orElse(() -> {
            long batch = newest(find(execution)).batch();
            return switch (action) {
                case "stop" -> {
                    control.stop(batch);
                    yield after(batch, HttpStatus.ACCEPTED);
                }
                case "restart" -> launched(control.restart(batch, Wanted.of(asked.restart(body), Optional.empty())));
                case "abandon" -> {
                    control.abandon(batch);
                    yield after(batch, HttpStatus.OK);
                }
                case "recover" -> {
                    control.recover(batch);
                    yield after(batch, HttpStatus.OK);
                }
                default ->
                    throw new UnknownException(
                            "There is no action of that name; there are stop, restart, abandon and recover");
            };
        });
    }

    private WebEndpointResponse<?> launched(Launched launched) {
        HttpStatus status = launched.outcome() == Launched.Outcome.FINISHED ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return new WebEndpointResponse<>(
                new JobBody.Launched(
                        launched.batch(),
                        launched.outcome().name(),
                        executions.of(launched.batch()).stream()
                                .findFirst()
                                .map(ExecutionView::execution)
                                .orElse(null)),
                status.value());
    }

    private WebEndpointResponse<?> after(long batch, HttpStatus status) {
        ExecutionView newest = executions.of(batch).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownException("Batch %d has no execution any more".formatted(batch)));
        return new WebEndpointResponse<>(JobBody.of(newest, refusals), status.value());
    }

    private JobBody shown(ExecutionView execution) {
        return JobBody.of(execution, progressing.of(execution.batch()), refusals);
    }

    private ExecutionView find(String execution) {
        return number(execution)
                .flatMap(executions::find)
                .orElseThrow(() ->
                        new UnknownException("There is no execution of that number; GET /actuator/jobs lists them"));
    }

    private static Optional<Long> number(String written) {
        return NUMBER.matcher(written).matches() ? Optional.of(Long.valueOf(written)) : Optional.empty();
    }

    /** An earlier execution is history: what is done to it would be done to another one. */
    private ExecutionView newest(ExecutionView execution) {
        Optional<ExecutionView> newest =
                executions.of(execution.batch()).stream().findFirst();
        if (newest.isPresent() && newest.get().execution() != execution.execution()) {
            throw new ConflictException("Execution %d is over; the newest of batch %d is %d, which is %s"
                    .formatted(
                            execution.execution(),
                            execution.batch(),
                            newest.get().execution(),
                            newest.get().status()));
        }
        return execution;
    }
}

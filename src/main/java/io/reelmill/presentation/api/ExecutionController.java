package io.reelmill.presentation.api;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.ExecutionView;
import io.reelmill.core.operation.Executions;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.presentation.api.problem.Inside;
import io.reelmill.presentation.api.problem.InvalidValueException;
import io.reelmill.presentation.api.wire.ExecutionBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows executions with their steps. */
@ApiController
@Tag(name = "executions")
@RequestMapping(path = ApiController.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
class ExecutionController {
    private final Archive archive;
    private final Executions executions;
    private final Inside inside;

    ExecutionController(Archive archive, Executions executions, Inside inside) {
        this.inside = inside;
        this.archive = archive;
        this.executions = executions;
    }

    @Operation(operationId = "executions", summary = "Executions of all batches, the newest first, without steps")
    @GetMapping("/executions")
    List<ExecutionBody> newest(@RequestParam(defaultValue = Parameters.SIZE) int limit) {
        if (limit < 1 || limit > Parameters.LARGEST_PAGE) {
            throw new InvalidValueException("limit is 1 to %d".formatted(Parameters.LARGEST_PAGE));
        }
        return executions.newest(limit).stream().map(this::overview).toList();
    }

    @Operation(operationId = "executionsOfBatch", summary = "A batch's start and restarts, the newest first")
    @GetMapping("/batches/{batch}/executions")
    List<ExecutionBody> ofBatch(@PathVariable long batch) {
        BatchController.existing(archive, batch);
        return executions.of(batch).stream().map(this::overview).toList();
    }

    private ExecutionBody overview(ExecutionView view) {
        return ExecutionBody.overview(view, inside::removed);
    }

    @Operation(operationId = "execution", summary = "An execution with its steps")
    @GetMapping("/executions/{execution}")
    ExecutionBody execution(@PathVariable long execution) {
        return executions
                .find(execution)
                .map(view -> ExecutionBody.of(view, inside::removed))
                .orElseThrow(() -> new UnknownException(
                        "There is no execution %d; GET /api/v1/executions shows the newest".formatted(execution)));
    }
}

package io.reelmill.presentation.api;

import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.operation.Wishes;
import io.reelmill.presentation.api.launch.Replays;
import io.reelmill.presentation.api.launch.Wanted;
import io.reelmill.presentation.api.wire.LaunchedBody;
import io.reelmill.presentation.api.wire.RecoveredBody;
import io.reelmill.presentation.api.wire.RestartBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Stops batches, restarts them, gives them up and removes them. */
@ApiController
@Tag(name = "batches")
@RequestMapping(ApiController.ROOT + "/batches/{batch}")
class BatchControlController {
    private final BatchControl control;
    private final Replays replays;

    BatchControlController(BatchControl control, Replays replays) {
        this.control = control;
        this.replays = replays;
    }

    @Operation(operationId = "stopBatch", summary = "Asks a batch to stop; it is STOPPED within half a minute")
    @PostMapping("/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void stop(@PathVariable long batch) {
        control.stop(batch);
    }

    @Operation(operationId = "restartBatch", summary = "Makes what is missing of a batch")
    @PostMapping(path = "/restart", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LaunchedBody> restart(
            HttpServletRequest request,
            @PathVariable long batch,
            @RequestBody(required = false) @Nullable RestartBody body) {
        Wishes wishes = Wanted.of(body, Optional.empty());
        return replays.once(
                request,
                Wanted.what(wishes),
                LaunchedBody.class,
                () -> LaunchController.launched(control.restart(batch, wishes)));
    }

    @Operation(operationId = "abandonBatch", summary = "Gives a batch up for good; the same content is a new batch")
    @PostMapping("/abandon")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void abandon(@PathVariable long batch) {
        control.abandon(batch);
    }

    @Operation(
            operationId = "recoverBatch",
            summary = "Brings a batch that was left in an unknown state into one that can be restarted")
    @PostMapping(path = "/recover", produces = MediaType.APPLICATION_JSON_VALUE)
    RecoveredBody recover(@PathVariable long batch) {
        return new RecoveredBody(batch, control.recover(batch));
    }

    @Operation(operationId = "deleteBatch", summary = "Removes a batch with its sessions and their files")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long batch) {
        control.delete(batch);
    }
}

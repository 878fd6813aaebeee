package io.reelmill.presentation.api;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionView;
import io.reelmill.presentation.api.launch.Replays;
import io.reelmill.presentation.api.launch.Wanted;
import io.reelmill.presentation.api.wire.LaunchedBody;
import io.reelmill.presentation.api.wire.PageBody;
import io.reelmill.presentation.api.wire.RestartBody;
import io.reelmill.presentation.api.wire.SessionBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Shows sessions, stops them, restarts them and removes them. */
@ApiController
@Tag(name = "sessions")
@RequestMapping(ApiController.ROOT + "/sessions")
class SessionController {
    private final Archive archive;
    private final BatchControl control;
    private final Replays replays;

    SessionController(Archive archive, BatchControl control, Replays replays) {
        this.archive = archive;
        this.control = control;
        this.replays = replays;
    }

    @Operation(operationId = "sessions", summary = "Sessions, filtered, sorted and in pages")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    PageBody<SessionBody> sessions(SessionFilter filter) {
        return Parameters.page(archive.sessions(filter.query()), SessionBody::of);
    }

    @Operation(operationId = "session", summary = "A session")
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    SessionBody session(@PathVariable String id) {
        return SessionBody.of(existing(Parameters.session(id)));
    }

    @Operation(operationId = "stopSession", summary = "Stops one session and lets the others of its batch go on")
    @PostMapping("/{id}/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void stop(@PathVariable String id) {
        control.stop(Parameters.session(id));
    }

    @Operation(operationId = "restartSession", summary = "Makes what is missing of one session")
    @PostMapping(path = "/{id}/restart", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LaunchedBody> restart(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable RestartBody body) {
        SessionView session = existing(Parameters.session(id));
        Wishes wishes = Wanted.of(body, Optional.of(session.id()));
        return replays.once(
                request,
                Wanted.what(wishes),
                LaunchedBody.class,
                () -> LaunchController.launched(control.restart(session.batch(), wishes)));
    }

    @Operation(operationId = "deleteSession", summary = "Removes a session with its files")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        control.delete(Parameters.session(id));
    }

    private SessionView existing(SessionId id) {
        return archive.session(id)
                .orElseThrow(() -> new UnknownException(
                        "There is no session %s; GET /api/v1/sessions shows those there are".formatted(id)));
    }
}

package io.reelmill.presentation.api;

import io.reelmill.core.session.SessionId;
import io.reelmill.presentation.api.files.SessionFiles;
import io.reelmill.presentation.api.wire.FileBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** Hands out what sessions have made. */
@ApiController
@Tag(name = "sessions")
@RequestMapping(ApiController.ROOT + "/sessions/{id}")
class SessionFileController {
    private static final String MANIFEST = "metadata/session.json";

    private final SessionFiles files;

    SessionFileController(SessionFiles files) {
        this.files = files;
    }

    @Operation(operationId = "manifest", summary = "All that is known of a session, as its manifest has it")
    @GetMapping(path = "/manifest", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> manifest(@PathVariable String id, @Parameter(hidden = true) ServletWebRequest request)
            throws IOException {
        return files.find(session(id), MANIFEST).answer(request, true);
    }

    @Operation(operationId = "files", summary = "The files of a session")
    @GetMapping(path = "/files", produces = MediaType.APPLICATION_JSON_VALUE)
    List<FileBody> files(@PathVariable String id) throws IOException {
        return files.list(session(id));
    }

    @Operation(
            operationId = "file",
            summary = "A file of a session, whole or in parts (Range)",
            description = "Sent as an attachment unless the query has inline.")
    @GetMapping(path = "/files/{*path}")
    ResponseEntity<Resource> file(
            @PathVariable String id,
            @PathVariable String path,
            @RequestParam(required = false) @Nullable String inline,
            @Parameter(hidden = true) ServletWebRequest request)
            throws IOException {
        return files.find(session(id), path.substring(1)).answer(request, inline != null);
    }

    private static SessionId session(String id) {
        return Parameters.session(id);
    }
}

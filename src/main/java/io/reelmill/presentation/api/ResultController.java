package io.reelmill.presentation.api;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.session.Home;
import io.reelmill.presentation.api.files.StoredFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** Hands out what became of each row of a batch. */
@ApiController
@Tag(name = "batches")
@RequestMapping(ApiController.ROOT + "/batches/{batch}/results")
class ResultController {
    private final Archive archive;
    private final Home home;

    ResultController(Archive archive, Home home) {
        this.archive = archive;
        this.home = home;
    }

    @Operation(
            operationId = "results",
            summary = "What became of each row, as the batch ended last",
            description = "JSON, or a CSV that opens safely in a spreadsheet with Accept: text/csv.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> json(@PathVariable long batch, @Parameter(hidden = true) ServletWebRequest request)
            throws IOException {
        return results(batch, "results.json").answer(request, true);
    }

    @Operation(operationId = "results", summary = "What became of each row, as the batch ended last")
    @GetMapping(produces = "text/csv")
    ResponseEntity<Resource> csv(@PathVariable long batch, @Parameter(hidden = true) ServletWebRequest request)
            throws IOException {
        return results(batch, "results.csv").answer(request, false);
    }

    private StoredFile results(long batch, String name) throws IOException {
        BatchController.existing(archive, batch);
        Path file = home.batch(batch).resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new UnknownException("Batch %d has no results yet; they are written when it ends".formatted(batch));
        }
        return StoredFile.of(file);
    }
}

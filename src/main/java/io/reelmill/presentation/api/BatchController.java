package io.reelmill.presentation.api;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.Archive.BatchQuery;
import io.reelmill.core.operation.Archive.SessionQuery;
import io.reelmill.core.operation.BatchDigest;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.topic.Rejections;
import io.reelmill.presentation.api.wire.BatchBody;
import io.reelmill.presentation.api.wire.PageBody;
import io.reelmill.presentation.api.wire.RejectionBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows batches. */
@ApiController
@Tag(name = "batches")
@RequestMapping(path = ApiController.ROOT + "/batches", produces = MediaType.APPLICATION_JSON_VALUE)
class BatchController {
    private final Archive archive;
    private final Rejections rejections;

    BatchController(Archive archive, Rejections rejections) {
        this.archive = archive;
        this.rejections = rejections;
    }

    @Operation(operationId = "batches", summary = "Batches, the newest first")
    @GetMapping
    PageBody<BatchBody> batches(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = Parameters.PAGE) int page,
            @RequestParam(defaultValue = Parameters.SIZE) int size) {
        Parameters.requirePage(page, size);
        Optional<BatchState> wanted = Parameters.choice("state", BatchState.class, state);
        return Parameters.page(archive.batches(new BatchQuery(wanted, page, size)), BatchBody::of);
    }

    @Operation(operationId = "batch", summary = "A batch with its sessions")
    @GetMapping("/{batch}")
    BatchBody batch(@PathVariable long batch) {
        return BatchBody.of(existing(archive, batch), sessions(batch));
    }

    @Operation(operationId = "rejections", summary = "The rows of a batch that were refused, and why")
    @GetMapping("/{batch}/rejections")
    List<RejectionBody> rejections(@PathVariable long batch) {
        existing(archive, batch);
        return rejections.of(batch).stream().map(RejectionBody::of).toList();
    }

    static BatchDigest existing(Archive archive, long batch) {
        return archive.batch(batch)
                .orElseThrow(() -> new UnknownException(
                        "There is no batch %d; GET /api/v1/batches shows those there are".formatted(batch)));
    }

    private List<SessionView> sessions(long batch) {
        List<SessionView> all = new ArrayList<>();
        Archive.Page<SessionView> page;
        int number = 0;
        do {
            page = archive.sessions(new SessionQuery(
                    OptionalLong.of(batch),
                    Optional.empty(),
                    Optional.empty(),
                    SessionQuery.Sort.LINE,
                    false,
                    number++,
                    Parameters.LARGEST_PAGE));
            all.addAll(page.items());
        } while (page.items().size() == Parameters.LARGEST_PAGE);
        return all;
    }
}

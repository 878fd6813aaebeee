package io.reelmill.presentation.api;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.Archive.BatchQuery;
import io.reelmill.core.operation.BatchDigest;
import io.reelmill.core.provider.TallyOrders;
import io.reelmill.presentation.api.wire.CostsBody;
import io.reelmill.presentation.api.wire.CostsBody.ProviderCostsBody;
import io.reelmill.presentation.api.wire.CostsBody.SessionCostsBody;
import io.reelmill.presentation.api.wire.PageBody;
import io.reelmill.presentation.api.wire.TallyBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what was spent. */
@ApiController
@Tag(name = "costs")
@RequestMapping(path = ApiController.ROOT + "/costs", produces = MediaType.APPLICATION_JSON_VALUE)
class CostController {
    private final Archive archive;
    private final TallyOrders costs;

    CostController(Archive archive, TallyOrders costs) {
        this.archive = archive;
        this.costs = costs;
    }

    @Operation(operationId = "costs", summary = "What batches cost, the newest first")
    @GetMapping
    PageBody<CostsBody> costs(
            @RequestParam(defaultValue = Parameters.PAGE) int page,
            @RequestParam(defaultValue = Parameters.SIZE) int size) {
        Parameters.requirePage(page, size);
        return Parameters.page(
                archive.batches(new BatchQuery(Optional.empty(), page, size)),
                batch -> new CostsBody(batch.batch(), batch.source().toString(), total(batch), null, null));
    }

    @Operation(operationId = "costsOfBatch", summary = "What a batch cost, by provider and by session")
    @GetMapping("/{batch}")
    CostsBody batch(@PathVariable long batch) {
        BatchDigest digest = BatchController.existing(archive, batch);
        return new CostsBody(batch, digest.source().toString(), total(digest), providers(batch), sessions(batch));
    }

    private TallyBody total(BatchDigest batch) {
        return TallyBody.of(costs.of(batch.batch()));
    }

    private List<ProviderCostsBody> providers(long batch) {
        return costs.byProvider(batch).entrySet().stream()
                .map(part -> {
                    String[] words = part.getKey().split(" ", 2);
                    return new ProviderCostsBody(words[0], words[1], TallyBody.of(part.getValue()));
                })
                .toList();
    }

    private List<SessionCostsBody> sessions(long batch) {
        return costs.bySession(batch).entrySet().stream()
                .map(part -> new SessionCostsBody(part.getKey().value(), TallyBody.of(part.getValue())))
                .toList();
    }
}

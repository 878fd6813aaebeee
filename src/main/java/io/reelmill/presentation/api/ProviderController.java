package io.reelmill.presentation.api;

import io.reelmill.core.operation.ProviderStates;
import io.reelmill.presentation.api.wire.ProviderBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows how the providers stand. */
@ApiController
@Tag(name = "providers")
class ProviderController {
    private final ProviderStates states;

    ProviderController(ProviderStates states) {
        this.states = states;
    }

    @Operation(operationId = "providers", summary = "Who is asked for scripts, voices and clips, and how they stand")
    @GetMapping(path = ApiController.ROOT + "/providers", produces = MediaType.APPLICATION_JSON_VALUE)
    List<ProviderBody> providers() {
        return states.all().stream().map(ProviderBody::of).toList();
    }
}

package io.reelmill.presentation.api;

import io.reelmill.presentation.api.wire.RootBody;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.GetMapping;

/** The door of the API. */
@ApiController
@Tag(name = "start")
class RootController {
    private static final List<String> RESOURCES = List.of(
            "batches",
            "validations",
            "estimates",
            "executions",
            "sessions",
            "events",
            "costs",
            "providers",
            "schedules",
            "tokens");

    private final String version;

    RootController(ObjectProvider<BuildProperties> build) {
        BuildProperties built = build.getIfAvailable();
        this.version = built == null ? "(not packaged)" : String.valueOf(built.getVersion());
    }

    @Operation(operationId = "start", summary = "The program's version, and where everything is")
    @GetMapping(ApiController.ROOT)
    RootBody root() {
        Map<String, String> links = new LinkedHashMap<>();
        RESOURCES.forEach(name -> links.put(name, ApiController.ROOT + "/" + name));
        links.put("openapi", ApiController.ROOT + "/openapi.json");
        links.put("explorer", ApiController.ROOT + "/explorer");
        return new RootBody("Reelmill", version, links);
    }

    @Hidden
    @GetMapping(ApiController.ROOT + "/")
    RootBody rootWithSlash() {
        return root();
    }
}

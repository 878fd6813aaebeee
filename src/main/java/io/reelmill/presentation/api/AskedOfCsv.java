package io.reelmill.presentation.api;

import io.reelmill.presentation.api.launch.Reception;
import io.reelmill.presentation.api.wire.LaunchBody;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is asked besides a CSV, by the query.
 *
 * @param source the header X-Source says the same
 */
@ParameterObject
record AskedOfCsv(
        @Parameter(description = "What lists call it; a name, never a path. The header X-Source says the same.")
        @Nullable
        String source,

        @Parameter(description = "New videos although the same content was made before.") @Nullable
        Boolean again,

        @Parameter(description = "Orders in doubt may be placed again.") @Nullable
        Boolean buyAgain,

        @Parameter(description = "The most each video may cost, like 2.50.") @Nullable
        String budget) {

    /** @param name of the file, where it has one */
    LaunchBody body(HttpServletRequest request, Optional<String> name) {
        String label = Optional.ofNullable(source)
                .or(() -> Optional.ofNullable(request.getHeader("X-Source")))
                .or(() -> name)
                .orElse(null);
        return new LaunchBody(null, null, label, Boolean.TRUE.equals(again), Boolean.TRUE.equals(buyAgain), budget);
    }

    static Optional<String> name(MultipartFile file) {
        return Reception.name(Optional.ofNullable(file.getOriginalFilename()));
    }
}

package io.reelmill.presentation.api;

import io.reelmill.core.operation.Archive.SessionQuery;
import io.reelmill.core.session.SessionState;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** Which sessions are asked for, by the query. */
@ParameterObject
record SessionFilter(
        @Parameter(description = "Only those of this batch.") @Nullable
        Long batch,

        @Parameter(description = "queued, running, completed, failed, stopped or in_doubt.") @Nullable
        String state,

        @Parameter(description = "Part of the topic or of the row's id, whatever its case.") @Nullable
        String text,

        @Parameter(description = "created (also without it), updated, topic, state or line.") @Nullable
        String sort,

        @Parameter(description = "asc or desc (also without it).") @Nullable
        String order,

        @Parameter(description = "From 0.") @Nullable Integer page,

        @Parameter(description = "1 to 500; 50 without it.") @Nullable
        Integer size) {

    private enum Order {
        ASC,
        DESC
    }

    SessionQuery query() {
        int number = page == null ? 0 : page;
        int many = size == null ? Integer.parseInt(Parameters.SIZE) : size;
        Parameters.requirePage(number, many);
        Parameters.requireText("text", text == null ? "" : text);
        return new SessionQuery(
                batch == null ? OptionalLong.empty() : OptionalLong.of(batch),
                Parameters.choice("state", SessionState.class, state),
                Optional.ofNullable(text).filter(part -> !part.isBlank()),
                Parameters.choice("sort", SessionQuery.Sort.class, sort).orElse(SessionQuery.Sort.CREATED),
                Parameters.choice("order", Order.class, order).orElse(Order.DESC) == Order.DESC,
                number,
                many);
    }
}

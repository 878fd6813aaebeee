package io.reelmill.presentation.actuator;

import io.reelmill.presentation.api.ApiJson;
import io.reelmill.presentation.api.launch.Received;
import io.reelmill.presentation.api.launch.Reception;
import io.reelmill.presentation.api.problem.InvalidValueException;
import io.reelmill.presentation.api.wire.LaunchBody;
import io.reelmill.presentation.api.wire.RestartBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what is asked of a start or a restart as the REST API does: a member that there is not is refused, since Actuator
 * would pass over a budget that is spelt wrong.
 */
@Profile("service")
@Component
class AskedOfJobs {
    private static final String KEY = "Idempotency-Key";
    private static final JsonMapper JSON = ApiJson.mapper();

    private final Reception reception;
    private final HttpServletRequest request;

    /** @param request the one that is answered at the moment, whichever it is */
    AskedOfJobs(Reception reception, HttpServletRequest request) {
        this.reception = reception;
        this.request = request;
    }

    /** @param body JSON as it was sent; nothing, where nothing was */
    Received launch(@Nullable String body) {
        try {
            return reception.json(read(body, LaunchBody.class));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    RestartBody restart(@Nullable String body) {
        return read(body, RestartBody.class);
    }

    private <T> T read(@Nullable String body, Class<T> type) {
        if (request.getHeader(KEY) != null) {
            throw new InvalidValueException(KEY + " is not honoured here; post to /api/v1/batches, or leave it out");
        }
        if (!request.getParameterMap().isEmpty()) {
            throw new InvalidValueException("The query has no parameters here; put them into the body, as JSON");
        }
        return JSON.readValue(body == null ? "{}" : body, type);
    }
}

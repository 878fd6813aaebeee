package io.reelmill.presentation.cli.remote;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.topic.UnreadableRequestsException;
import io.reelmill.presentation.cli.UnavailableServiceException;
import java.net.URI;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Turns problems (RFC 9457) back into what the same command would have met without a service. */
final class Refusals {
    private static final int SERVER_ERRORS = 500;
    private static final String ALREADY_RUNNING = "urn:reelmill:problem:already-running";

    private Refusals() {}

    static RuntimeException of(URI service, int status, String body) {
        JsonNode problem = parsed(body);
        String detail = problem.path("detail").asString("");
        if (status == 401 || status == 403) {
            return unwelcome(service, status, detail);
        }
        if (status == 429 || status >= SERVER_ERRORS) {
            return new UnavailableServiceException("The service at %s could not do it (%d)%s"
                    .formatted(service, status, detail.isEmpty() ? "; try again later" : ": " + detail));
        }
        String said = detail.isEmpty() ? "The service at %s refused it (%d)".formatted(service, status) : detail;
        return switch (status) {
            case 404 -> new UnknownException(said);
            case 409 -> conflict(problem, said);
            default -> new UnreadableRequestsException(said);
        };
    }

    private static MisconfiguredException unwelcome(URI service, int status, String detail) {
        return new MisconfiguredException("The service at %s %s; set REELMILL_TOKEN to the secret of a token that may%s"
                .formatted(
                        service,
                        status == 401 ? "wants to know who asks" : "does not allow this with the credential given",
                        detail.isEmpty() ? "" : " (" + detail + ")"));
    }

    private static RuntimeException conflict(JsonNode problem, String said) {
        return problem.path("type").asString("").equals(ALREADY_RUNNING)
                ? new AlreadyRunningException(said, batch(problem))
                : new ConflictException(said);
    }

    private static OptionalLong batch(JsonNode problem) {
        return problem.path("batch").isNumber()
                ? OptionalLong.of(problem.path("batch").asLong())
                : OptionalLong.empty();
    }

    private static JsonNode parsed(String body) {
        try {
            return Service.JSON.readTree(body.isBlank() ? "{}" : body);
        } catch (JacksonException noProblem) {
            return Service.JSON.createObjectNode();
        }
    }

    /** Why nothing came, in a few words; the JDK leaves many of its exceptions without any. */
    static String reason(Exception silence) {
        String message = silence.getMessage();
        return message == null ? silence.getClass().getSimpleName() : message;
    }
}

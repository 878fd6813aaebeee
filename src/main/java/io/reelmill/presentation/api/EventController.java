package io.reelmill.presentation.api;

import io.reelmill.presentation.api.events.EventHub;
import io.reelmill.presentation.api.problem.InvalidValueException;
import io.reelmill.presentation.api.wire.EventBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells events as they happen. */
@ApiController
@Tag(name = "events")
class EventController {
    private final EventHub hub;

    EventController(EventHub hub) {
        this.hub = hub;
    }

    @Operation(
            operationId = "events",
            summary = "Server-sent events, without end",
            description = "From now on, or after the event of the id in Last-Event-ID or after (0: all there are).")
    @ApiResponse(
            responseCode = "200",
            description = "A stream of events; the data of each is one object like this",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = EventBody.class)))
    @GetMapping(path = ApiController.ROOT + "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable Long batch,
            @RequestParam(required = false) @Nullable Long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId)
            throws IOException {
        OptionalLong from = lastEventId == null || lastEventId.isBlank() ? optional(after) : id(lastEventId);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // A proxy that collects what it passes on would keep events back.
        response.setHeader("X-Accel-Buffering", "no");
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return;
        }
        hub.listen(request, response, optional(batch), from);
    }

    private static OptionalLong id(String written) {
        try {
            return OptionalLong.of(Long.parseLong(written.strip()));
        } catch (NumberFormatException unusable) {
            throw new InvalidValueException("Last-Event-ID is the id of an event, a whole number", unusable);
        }
    }

    private static OptionalLong optional(@Nullable Long given) {
        return given == null ? OptionalLong.empty() : OptionalLong.of(given);
    }
}

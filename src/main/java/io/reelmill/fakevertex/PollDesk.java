package io.reelmill.fakevertex;

import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells how far an order is: {@code :fetchPredictOperation}. */
final class PollDesk implements Desk {
    private static final int INVALID_ARGUMENT = 3;

    private final Operations operations;
    private final MediaShelf shelf;
    private final Clock clock;

    PollDesk(Operations operations, MediaShelf shelf, Clock clock) {
        this.operations = operations;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public Step step(Call call) {
        return Step.POLL;
    }

    @Override
    public Reply serve(Call call, Optional<Fault> fault) {
        String name = call.json().path("operationName").asString("");
        Operation operation = operations
                .find(name)
                .orElseThrow(() -> new BadCallException(404, "Operation " + name + " was not found."));
        ObjectNode answer = Json.object().put("name", name);
        if (!operation.done(clock.instant())) {
            return Reply.json(answer.put("done", false));
        }
        answer.put("done", true);
        if (operation.is(Effect.BLOCKED)) {
            answer.set("error", error(INVALID_ARGUMENT, """
                    The prompt could not be submitted. It contains words that violate Google's Responsible AI \
                    practices. Try rephrasing the prompt. Support codes: 58061214"""));
        } else if (operation.is(Effect.OPERATION_ERROR)) {
            answer.set("error", error(operation.code(), "Video generation failed. Please try again later."));
        } else {
            answer.set("response", response(operation, fault.map(Fault::effect)));
        }
        return Reply.json(answer);
    }

    private ObjectNode response(Operation operation, Optional<Effect> effect) {
        ObjectNode response =
                Json.object().put("@type", "type.googleapis.com/cloud.ai.large_models.vision.GenerateVideoResponse");
        if (operation.is(Effect.FILTERED)) {
            response.put("raiMediaFilteredCount", operation.samples());
            response.putArray("raiMediaFilteredReasons")
                    .add("The generated video was filtered out because it may violate Google's Responsible AI "
                            + "practices. Support codes: 15236754");
            return response;
        }
        response.put("raiMediaFilteredCount", 0);
        ArrayNode videos = response.putArray("videos");
        for (int number = 0; number < operation.samples(); number++) {
            ObjectNode video = videos.addObject().put("mimeType", "video/mp4");
            if (operation.place().isEmpty()) {
                byte[] clip = shelf.clip(operation.sample(number), effect.or(operation::effect));
                video.put("bytesBase64Encoded", Base64.getEncoder().encodeToString(clip));
            } else {
                video.put("gcsUri", operation.stored(number));
            }
        }
        return response;
    }

    private static ObjectNode error(int code, String message) {
        return Json.object().put("code", code).put("message", message);
    }
}

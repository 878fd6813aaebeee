package io.reelmill.fakevertex;

import io.reelmill.shared.hash.Sha256;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Takes orders for videos: {@code :predictLongRunning}. */
final class OrderDesk implements Desk {
    private static final Set<Effect> LASTING = Set.of(
            Effect.FILTERED,
            Effect.BLOCKED,
            Effect.NEVER_DONE,
            Effect.OPERATION_ERROR,
            Effect.WRONG_CODEC,
            Effect.ONE_FRAME,
            Effect.OTHER_SIZE);

    private final Till till;
    private final Operations operations;
    private final MediaShelf shelf;
    private final Duration work;
    private final Clock clock;

    OrderDesk(Till till, Operations operations, MediaShelf shelf, Settings settings) {
        this.till = till;
        this.operations = operations;
        this.shelf = shelf;
        this.work = settings.work();
        this.clock = settings.clock();
    }

    @Override
    public Step step(Call call) {
        return Step.ORDER;
    }

    @Override
    public Reply serve(Call call, Optional<Fault> fault) {
        String[] model = call.line().split("/models/", 2);
        String name = Call.clear(model[1].substring(0, model[1].lastIndexOf(':')));
        String owner = call.line()
                .substring(call.line().indexOf("projects/"), call.line().lastIndexOf(':'));
        VideoOrder order = VideoOrder.read(name, call.json());
        return till.admit(Kind.VIDEO, work, () -> {
            Operation operation = operation(owner, order, fault);
            operations.add(operation);
            till.take(
                    new Till.Item(Kind.VIDEO, name, order.sha256(), Usage.seconds(order.seconds() * order.samples())),
                    operation.name(),
                    operation.place(),
                    fault);
            return Reply.json(Json.object().put("name", operation.name()));
        });
    }

    private Operation operation(String owner, VideoOrder order, Optional<Fault> fault) {
        String place = order.storage().isEmpty() ? "" : order.storage() + operations.number() + "/";
        Optional<Path> image = order.image().map(picture -> shelf.keep(picture, order.imageType()));
        return new Operation(
                owner + "/operations/" + UUID.randomUUID(),
                new FakeMedia.Scene(
                        order.prompt(), order.aspectRatio(), order.seconds(), order.resolution(), order.seed(), image),
                order.samples(),
                clock.instant().plus(work),
                place,
                fault.map(Fault::effect).filter(LASTING::contains),
                fault.map(Fault::argument).orElse(0));
    }

    /** An order as it came, checked as the real service checks it. */
    record VideoOrder(
            String sha256,
            String prompt,
            Optional<byte[]> image,
            String imageType,
            int samples,
            int seconds,
            long seed,
            String aspectRatio,
            String resolution,
            String storage) {

        static VideoOrder read(String model, JsonNode body) {
            if (!model.startsWith("veo-")) {
                throw new BadCallException(404, "Publisher Model `" + model + "` was not found.");
            }
            JsonNode instance = body.path("instances").path(0);
            JsonNode wishes = body.path("parameters");
            VideoOrder order = new VideoOrder(
                    digest(model, instance, wishes),
                    instance.path("prompt").asString(""),
                    Json.first(instance.path("image"), "bytesBase64Encoded")
                            .map(data -> Base64.getDecoder().decode(data.asString())),
                    instance.path("image").path("mimeType").asString(""),
                    wishes.path("sampleCount").asInt(1),
                    wishes.path("durationSeconds").asInt(8),
                    wishes.path("seed").asLong(0),
                    wishes.path("aspectRatio").asString("16:9"),
                    wishes.path("resolution").asString("720p"),
                    folder(wishes.path("storageUri").asString("")));
            order.check(model.startsWith("veo-2") ? List.of(5, 6, 7, 8) : List.of(4, 6, 8));
            return order;
        }

        private void check(List<Integer> lengths) {
            demand(!prompt.isBlank() || image.isPresent(), "The prompt or the image is missing.");
            demand(
                    lengths.contains(seconds),
                    "Unsupported output video duration %d seconds, supported durations are %s."
                            .formatted(seconds, lengths));
            demand(Set.of("16:9", "9:16").contains(aspectRatio), "Unsupported aspect ratio: " + aspectRatio);
            demand(Set.of("720p", "1080p").contains(resolution), "Unsupported resolution: " + resolution);
            demand(samples >= 1 && samples <= 4, "sampleCount must be between 1 and 4.");
            demand(storage.isEmpty() || storage.matches("gs://[^/]+/.*"), "storageUri must begin with gs://");
        }

        private static void demand(boolean kept, String otherwise) {
            if (!kept) {
                throw BadCallException.invalid(otherwise);
            }
        }

        private static String folder(String uri) {
            return uri.isEmpty() || uri.endsWith("/") ? uri : uri + "/";
        }

        private static String digest(String model, JsonNode instance, JsonNode wishes) {
            Map<String, JsonNode> rest = new TreeMap<>();
            wishes.properties().forEach(wish -> rest.put(wish.getKey(), wish.getValue()));
            rest.remove("storageUri");
            return Sha256.of(model + "\n" + instance + "\n" + rest);
        }
    }
}

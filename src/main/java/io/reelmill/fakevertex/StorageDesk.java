package io.reelmill.fakevertex;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The buckets: what orders have stored there, listed by prefix and fetched. */
final class StorageDesk implements Desk {
    static final Pattern PATH = Pattern.compile("GET /storage/v1/b/([^/]+)/o(?:/(.+))?");

    private final Operations operations;
    private final MediaShelf shelf;
    private final Clock clock;

    StorageDesk(Operations operations, MediaShelf shelf, Clock clock) {
        this.operations = operations;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public Step step(Call call) {
        return call.line().endsWith("/o") ? Step.LIST : Step.DOWNLOAD;
    }

    @Override
    public Reply serve(Call call, Optional<Fault> fault) {
        Matcher path = PATH.matcher(call.line());
        path.matches();
        String bucket = Call.clear(path.group(1));
        return path.group(2) == null
                ? Reply.json(list(bucket, call.asked("prefix")))
                : fetch(bucket, Call.clear(path.group(2)), call.asked("alt").equals("media"), fault);
    }

    private ObjectNode list(String bucket, String prefix) {
        ObjectNode answer = Json.object().put("kind", "storage#objects");
        List<Stored> found = stored(bucket)
                .filter(object -> object.name().startsWith(prefix))
                .sorted(Comparator.comparing(Stored::name))
                .toList();
        if (!found.isEmpty()) {
            ArrayNode items = answer.putArray("items");
            found.forEach(object -> items.add(described(bucket, object)));
        }
        return answer;
    }

    private Reply fetch(String bucket, String name, boolean media, Optional<Fault> fault) {
        Stored object = stored(bucket)
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadCallException(404, "No such object: " + bucket + "/" + name));
        return media
                ? Reply.bytes("video/mp4", bytes(object, fault.map(Fault::effect)))
                : Reply.json(described(bucket, object));
    }

    private ObjectNode described(String bucket, Stored object) {
        return Json.object()
                .put("kind", "storage#object")
                .put("name", object.name())
                .put("bucket", bucket)
                .put("size", String.valueOf(bytes(object, Optional.empty()).length))
                .put("contentType", "video/mp4");
    }

    private byte[] bytes(Stored object, Optional<Effect> effect) {
        Operation operation = object.operation();
        return shelf.clip(operation.sample(object.sample()), effect.or(operation::effect));
    }

    private Stream<Stored> stored(String bucket) {
        String root = "gs://" + bucket + "/";
        return operations.all().stream()
                .filter(operation -> operation.place().startsWith(root) && operation.delivers(clock.instant()))
                .flatMap(operation -> IntStream.range(0, operation.samples())
                        .mapToObj(sample ->
                                new Stored(operation.stored(sample).substring(root.length()), operation, sample)));
    }

    private record Stored(String name, Operation operation, int sample) {}
}

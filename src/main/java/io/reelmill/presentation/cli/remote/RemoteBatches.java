package io.reelmill.presentation.cli.remote;

import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.Check;
import io.reelmill.core.session.Parameter;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.topic.Problem;
import io.reelmill.core.topic.Rejection;
import io.reelmill.presentation.api.wire.BatchBody;
import io.reelmill.presentation.api.wire.CostsBody;
import io.reelmill.presentation.api.wire.RejectionBody;
import io.reelmill.presentation.api.wire.SessionBody;
import io.reelmill.presentation.cli.SessionRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The batches of a service, with all that is known of them. */
final class RemoteBatches implements Batches {
    private static final String BATCHES = "/api/v1/batches";
    private static final int LARGEST_PAGE = 500;

    private final Service service;

    RemoteBatches(Service service) {
        this.service = service;
    }

    @Override
    public List<BatchView> newest(int limit) {
        return overview(limit).stream()
                .flatMap(batch -> find(batch.batch()).stream())
                .toList();
    }

    /** The newest without their sessions. */
    List<BatchBody> overview(int limit) {
        int size = Math.min(limit, LARGEST_PAGE);
        List<BatchBody> found = new ArrayList<>();
        JsonNode items;
        int page = 0;
        do {
            items = service.get("%s?page=%d&size=%d".formatted(BATCHES, page++, size))
                    .path("items");
            items.forEach(item -> found.add(Service.read(item, BatchBody.class)));
        } while (items.size() == size && found.size() < limit);
        return found.subList(0, Math.min(limit, found.size()));
    }

    @Override
    public Optional<BatchView> find(long batch) {
        return service.find(BATCHES + "/" + batch)
                .map(body -> Service.read(body, BatchBody.class).view());
    }

    @Override
    public Optional<BatchView> of(SessionId session) {
        return service.find("/api/v1/sessions/" + session.value())
                .flatMap(body -> find(Service.read(body, SessionBody.class).batch()));
    }

    List<Rejection> rejections(long batch) {
        List<Rejection> rows = new ArrayList<>();
        service.get("%s/%d/rejections".formatted(BATCHES, batch))
                .forEach(row -> rows.add(rejection(Service.read(row, RejectionBody.class))));
        return rows;
    }

    private static Rejection rejection(RejectionBody row) {
        return new Rejection(
                row.line(),
                row.requestId(),
                row.problems().stream()
                        .map(each -> new Problem(each.line(), each.column(), each.value(), each.accepted()))
                        .toList());
    }

    CostsBody costs(long batch) {
        return service.get("/api/v1/costs/" + batch, CostsBody.class);
    }

    /** From the manifest, as its file has it. */
    Optional<SessionRecord> record(SessionId session) {
        return service.find("/api/v1/sessions/%s/manifest".formatted(session.value()))
                .map(RemoteBatches::record);
    }

    private static SessionRecord record(JsonNode manifest) {
        Map<String, Parameter> request = new LinkedHashMap<>();
        manifest.path("request").forEachEntry((name, parameter) -> request.put(name, parameter(parameter)));
        Map<String, Double> timings = new LinkedHashMap<>();
        manifest.path("timings").forEachEntry((step, seconds) -> timings.put(step, seconds.asDouble()));
        List<Check> checks = new ArrayList<>();
        manifest.path("inspection").path("checks").forEach(check -> checks.add(Service.read(check, Check.class)));
        return new SessionRecord(request, timings, checks);
    }

    private static Parameter parameter(JsonNode written) {
        String source = written.path("source").asString("").toUpperCase(Locale.ROOT);
        return new Parameter(
                Service.JSON.convertValue(written.get("value"), Object.class), Parameter.Source.valueOf(source));
    }
}

package io.reelmill.presentation.cli;

import io.reelmill.core.clip.Estimate;
import io.reelmill.core.provider.InMemoryLedger;
import io.reelmill.core.provider.TallyOrders;
import io.reelmill.core.script.EditScripts;
import io.reelmill.core.script.Forecast;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.core.session.Manifest;
import io.reelmill.core.session.Parameter;
import io.reelmill.core.session.Progress;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionStore;
import io.reelmill.core.session.SessionView;
import io.reelmill.core.topic.Rejection;
import io.reelmill.presentation.api.wire.EstimateBody;
import io.reelmill.presentation.api.wire.ValidationBody;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Services that answer what a test laid ready, and remember what they were asked. */
final class FakeServices implements BatchRunner, Batches, SessionStore {
    final List<BatchView> batches = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    final List<Forecast> forecasts = new ArrayList<>();
    final List<HealthCheck> checks = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final FakeControl control = new FakeControl();
    final FakeTokens tokens = new FakeTokens();
    final InMemoryLedger ledger = new InMemoryLedger();
    Optional<EditScripts> scripts = Optional.empty();
    Optional<Estimate> estimate = Optional.empty();
    Map<String, String> cells = Map.of();
    Optional<Manifest> manifest = Optional.empty();
    Optional<RuntimeException> failure = Optional.empty();
    CliOptions options;
    boolean stopped;
    private ProgressListener progress;

    CliServices start(ProgressListener listener) {
        progress = listener;
        return new CliServices(
                this,
                HomeServices.maker(this, this::write),
                this,
                HomeServices.newest(this),
                batch -> rejections,
                HomeServices.records(this),
                file -> ValidationBody.of(forecast(file)),
                file -> EstimateBody.of(estimate(file)),
                () -> scripts.orElseThrow(),
                HomeServices.costs(new TallyOrders(ledger, "USD")),
                () -> control,
                () -> tokens,
                () -> checks,
                () -> stopped = true);
    }

    private Path write(Map<String, String> given) {
        cells = given;
        return Path.of("made.csv");
    }

    private Estimate estimate(Path requests) {
        asked.add("estimate " + requests.getFileName());
        return estimate.orElseThrow();
    }

    private List<Forecast> forecast(Path requests) {
        asked.add("forecast " + requests.getFileName());
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        return forecasts;
    }

    @Override
    public BatchView run(Path requests, boolean again, Doubts doubts) {
        asked.add("run " + requests.getFileName() + (again ? " again" : "") + said(doubts));
        return made();
    }

    @Override
    public BatchView restart(long batch, Doubts doubts) {
        asked.add("restart " + batch + said(doubts));
        return made();
    }

    private static String said(Doubts doubts) {
        return doubts == Doubts.BOUGHT_AGAIN ? " buying again" : "";
    }

    private BatchView made() {
        failure.ifPresent(thrown -> {
            throw thrown;
        });
        BatchView batch = batches.get(0);
        progress.begins(batch.batch(), batch.sessions().size(), 0);
        for (SessionView session : batch.sessions()) {
            progress.moves(new Progress(session.id(), "writeScript", 0));
            progress.moves(new Progress(session.id(), "writeScript", 1));
            if (session.state() != SessionState.QUEUED) {
                progress.ends(session);
            }
        }
        return batch;
    }

    @Override
    public List<BatchView> newest(int limit) {
        asked.add("newest " + limit);
        return batches.stream().limit(limit).toList();
    }

    @Override
    public Optional<BatchView> find(long number) {
        return batches.stream().filter(batch -> batch.batch() == number).findFirst();
    }

    @Override
    public Optional<BatchView> of(SessionId session) {
        return batches.stream()
                .filter(batch ->
                        batch.sessions().stream().anyMatch(view -> view.id().equals(session)))
                .findFirst();
    }

    @Override
    public SessionFolder open(SessionId id, Map<String, Parameter> request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(SessionId id) {
        throw new UnsupportedOperationException("No command deletes yet");
    }

    @Override
    public Optional<SessionFolder> find(SessionId id) {
        return manifest.map(found -> (SessionFolder) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SessionFolder.class}, (proxy, method, args) -> {
                    if (method.getName().equals("manifest")) {
                        return found;
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}

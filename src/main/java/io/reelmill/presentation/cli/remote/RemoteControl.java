package io.reelmill.presentation.cli.remote;

import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.operation.Launch;
import io.reelmill.core.operation.Launched;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.SessionId;
import io.reelmill.presentation.api.wire.LaunchedBody;
import io.reelmill.presentation.api.wire.RecoveredBody;
import io.reelmill.presentation.api.wire.RestartBody;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Steers the batches of a service. */
final class RemoteControl implements BatchControl {
    private final Service service;
    private final SentRequests requests;

    RemoteControl(Service service, SentRequests requests) {
        this.service = service;
        this.requests = requests;
    }

    @Override
    public Launched start(Launch launch) {
        return requests.launch(launch.requests(), launch.again(), launch.wishes());
    }

    @Override
    public Launched restart(long batch, Wishes wishes) {
        RestartBody body = new RestartBody(
                wishes.doubts() == Doubts.BOUGHT_AGAIN,
                wishes.budget().map(BigDecimal::toPlainString).orElse(null));
        Optional<SessionId> only = wishes.only();
        return launched(service.post(only.map(RemoteControl::at).orElse(at(batch)) + "/restart", body));
    }

    static Launched launched(JsonNode answer) {
        LaunchedBody body = Service.read(answer, LaunchedBody.class);
        return new Launched(body.batch(), Launched.Outcome.valueOf(body.outcome()));
    }

    @Override
    public void stop(long batch) {
        service.post(at(batch) + "/stop", Map.of());
    }

    @Override
    public void stop(SessionId session) {
        service.post(at(session) + "/stop", Map.of());
    }

    @Override
    public void abandon(long batch) {
        service.post(at(batch) + "/abandon", Map.of());
    }

    @Override
    public boolean recover(long batch) {
        return Service.read(service.post(at(batch) + "/recover", Map.of()), RecoveredBody.class)
                .recovered();
    }

    @Override
    public void delete(SessionId session) {
        service.delete(at(session));
    }

    @Override
    public void delete(long batch) {
        service.delete(at(batch));
    }

    private static String at(long batch) {
        return "/api/v1/batches/" + batch;
    }

    private static String at(SessionId session) {
        return "/api/v1/sessions/" + session.value();
    }
}

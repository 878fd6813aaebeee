package io.reelmill.infrastructure.client.webhook;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reelmill.core.operation.Deliveries;
import io.reelmill.core.operation.Event;
import io.reelmill.core.operation.Events;
import io.reelmill.core.operation.Subscriptions;
import io.reelmill.core.session.SessionId;
import io.reelmill.infrastructure.repository.jdbc.EventRepositoryConfiguration;
import io.reelmill.shared.settings.Secret;
import io.reelmill.shared.stub.TestDatabase;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import okhttp3.Dns;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Events and deliveries in a real database, and workers that tell receivers on this machine. */
final class Telling implements AutoCloseable {
    private static final SessionId SESSION = new SessionId("session_20260731_120000_0123abcd");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final MeterRegistry meters = new SimpleMeterRegistry();

    Telling(TestDatabase database, String... hooks) {
        context.getEnvironment().setActiveProfiles("service");
        context.registerBean(HikariDataSource.class, () -> {
            HikariDataSource source = new HikariDataSource();
            source.setDataSource(database.migrated());
            return source;
        });
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
        context.registerBean(
                JdbcTransactionManager.class, () -> new JdbcTransactionManager(context.getBean(DataSource.class)));
        context.registerBean(Subscriptions.class, () -> event -> List.of(hooks));
        context.register(EventRepositoryConfiguration.class);
        context.refresh();
    }

    Deliveries deliveries() {
        return context.getBean(Deliveries.class);
    }

    Event happens(int line) {
        return context.getBean(Events.class)
                .append(new Event(
                        0,
                        Instant.parse("2026-07-31T12:00:00Z"),
                        1,
                        Optional.of(SESSION),
                        Event.Kind.SESSION_ENDED,
                        Map.of("state", "COMPLETED", "line", line)));
    }

    HookWorker worker(String name, Receiver receiver, Deliveries deliveries) {
        return worker(name, receiver, deliveries, host -> List.of(InetAddress.getLoopbackAddress()));
    }

    HookWorker worker(String name, Receiver receiver, Deliveries deliveries, Dns dns) {
        Sender sender = new Sender(Sender.wire(Duration.ofSeconds(10)), dns, Clock.systemUTC());
        Hook hook = Hook.of(
                name,
                new WebhookProperties.Hook(
                        URI.create(receiver.url("http")),
                        new Secret("a secret of both sides"),
                        Set.of("session.ended"),
                        Set.of(),
                        true));
        return new HookWorker(hook, deliveries, sender, meters);
    }

    HookWorker worker(String name, Receiver receiver) {
        return worker(name, receiver, deliveries());
    }

    /** Lets time pass for what is due. */
    void pass(Duration time) {
        context.getBean(JdbcClient.class)
                .sql("update webhook_delivery set next_at = next_at - cast(:seconds as integer) * interval '1' second")
                .param("seconds", time.toSeconds())
                .update();
    }

    double counted(String hook, String outcome) {
        return meters.counter("reelmill.webhooks.deliveries", "hook", hook, "outcome", outcome)
                .count();
    }

    @Override
    public void close() {
        context.close();
    }
}

package io.reelmill.infrastructure.repository.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.operation.Leases;
import io.reelmill.core.operation.Node;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.Ownership;
import io.reelmill.shared.stub.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class LeaseConfigurationIT {
    private final ToldWatcher watcher = new ToldWatcher();
    private final List<String> told = watcher.told;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    FlywayAutoConfiguration.class))
            .withUserConfiguration(LeaseConfiguration.class)
            .withBean(Node.class, () -> new Node("here", false))
            .withBean(Leases.Watcher.class, () -> watcher)
            .withPropertyValues(
                    "spring.datasource.url=" + TestDatabase.H2.newUrl(),
                    "spring.flyway.locations=classpath:db/migration/{vendor}",
                    "reelmill.lease.heartbeat=100ms");

    @Test
    void leases_are_renewed_and_watched_from_the_first_one_on() {
        application.run(context -> {
            assertThat(context).hasSingleBean(Ownership.class);
            Leases leases = context.getBean(Leases.class);
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            leases.bind(leases.take("name", Wishes.NONE).orElseThrow(), 7);
            jdbc.sql("update lease set expires_at = current_timestamp").update();

            await().until(() -> leases.of(7).isPresent());
            leases.askToStop(7);
            await().until(() -> told.contains("stop 7"));
            jdbc.sql("delete from lease").update();
            await().until(() -> told.contains("lost 7"));
        });
    }

    @Test
    void an_expiry_that_leaves_no_room_for_a_failed_heartbeat_is_refused() {
        application
                .withPropertyValues("reelmill.lease.expiry=250ms")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasStackTraceContaining("must be at least three times reelmill.lease.heartbeat"));
    }
}

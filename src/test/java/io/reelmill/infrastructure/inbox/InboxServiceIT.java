package io.reelmill.infrastructure.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.session.Home;
import io.reelmill.infrastructure.repository.jdbc.JdbcScheduleConfiguration;
import io.reelmill.shared.process.Rounds;
import io.reelmill.shared.stub.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The inbox as a service has it, with the turns of both databases. */
class InboxServiceIT {
    @TempDir
    Path root;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void it_is_watched_from_the_start_of_a_service(TestDatabase vendor) throws Exception {
        DataSource database = vendor.migrated();
        try (AnnotationConfigApplicationContext service = context(true, "service")) {
            service.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
            service.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
            service.refresh();
            await().until(() -> Files.isDirectory(root.resolve("jobs/failed")));
            Files.writeString(root.resolve("jobs/inbox/bad.csv"), "broken\n");

            await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(root.resolve("jobs/failed/bad.csv")));
            assertThat(root.resolve("jobs/failed/bad.error.txt")).exists();
        }
    }

    @Test
    void it_can_be_switched_off_and_no_command_has_it() {
        for (boolean enabled : new boolean[] {true, false}) {
            try (AnnotationConfigApplicationContext other = context(enabled, enabled ? "command" : "service")) {
                other.registerBean(JdbcClient.class, () -> JdbcClient.create(TestDatabase.H2.migrated()));
                other.registerBean(
                        PlatformTransactionManager.class,
                        () -> new DataSourceTransactionManager(TestDatabase.H2.migrated()));
                other.refresh();
                assertThat(other.getBeansOfType(Rounds.class)).isEmpty();
                assertThat(other.getBeansOfType(InboxProperties.class)).hasSize(1);
            }
        }
    }

    private AnnotationConfigApplicationContext context(boolean enabled, String profile) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().setActiveProfiles(profile);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "reelmill.inbox.enabled", enabled,
                                "reelmill.inbox.quiet", "0s",
                                "reelmill.inbox.poll", "100ms")));
        context.registerBean(Home.class, () -> new Home(root));
        context.registerBean(FakeMill.class, FakeMill::new);
        context.register(JdbcScheduleConfiguration.class, InboxConfiguration.class);
        return context;
    }
}

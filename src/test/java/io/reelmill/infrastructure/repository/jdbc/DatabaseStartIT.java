package io.reelmill.infrastructure.repository.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.shared.settings.Secret;
import io.reelmill.shared.stub.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

class DatabaseStartIT {
    private static final TestDatabase SERVER = TestDatabase.POSTGRESQL;

    private static Flyway flyway(String url, String user) {
        return Flyway.configure()
                .dataSource(new DriverManagerDataSource(url, user, ""))
                .locations("classpath:db/migration/postgresql")
                .load();
    }

    private static DatabaseStart start(String url, String... profiles) {
        MockEnvironment environment = new MockEnvironment().withProperty("spring.datasource.url", url);
        environment.setActiveProfiles(profiles);
        return new DatabaseStart(
                environment, new DatabaseProperties(url, "reelmill", new Secret(""), 10, Duration.ofMinutes(1)));
    }

    private static long tables(String url, String schema) {
        return JdbcClient.create(new DriverManagerDataSource(url, SERVER.user(), ""))
                .sql("select count(*) from pg_tables where schemaname = :schema")
                .param("schema", schema)
                .query(Long.class)
                .single();
    }

    @Test
    void nodes_that_start_at_once_on_an_empty_database_make_its_tables_once() {
        String url = SERVER.newUrl();
        List<CompletableFuture<Void>> nodes = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            nodes.add(CompletableFuture.runAsync(
                    () -> start(url, DatabaseStart.PROFILE).migrate(flyway(url, SERVER.user()))));
        }

        nodes.forEach(CompletableFuture::join);

        assertThat(tables(url, "public")).isGreaterThan(20);
    }

    @Test
    void tables_land_in_the_schema_that_the_address_names() {
        String url = SERVER.newUrl();

        flyway(url + "&currentSchema=mill", SERVER.user()).migrate();

        assertThat(tables(url, "mill")).isGreaterThan(20);
        assertThat(tables(url, "public")).isZero();
    }

    @Test
    void a_server_that_cannot_be_used_is_told_with_what_to_look_at() {
        String url = SERVER.newUrl().replaceFirst("/reelmill_\\d+", "/nowhere");

        assertThatThrownBy(() -> start(url, DatabaseStart.PROFILE).migrate(flyway(url, SERVER.user())))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("\"nowhere\" does not exist")
                .hasMessageContaining("reelmill.database.url");
    }

    @Test
    void an_address_with_a_password_in_it_is_refused_and_not_repeated() {
        String url = "jdbc:postgresql://localhost/reelmill?user=a&password=canary";

        assertThatThrownBy(() -> start(url, DatabaseStart.PROFILE).migrate(flyway(url, "a")))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("reelmill.database.password")
                .hasMessageNotContaining("canary");
    }

    @Test
    void an_address_that_nobody_would_use_is_refused() {
        String url = "jdbc:postgresql://db.example.org/reelmill";

        assertThatThrownBy(() -> start(url).migrate(flyway(url, "a")))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("SPRING_PROFILES_ACTIVE=postgresql");
    }

    @Test
    void a_service_and_a_command_read_the_same_file(@TempDir Path home) throws Exception {
        Files.writeString(home.resolve("application.yml"), """
                spring.profiles.active: postgresql
                reelmill.database:
                  url: jdbc:postgresql://db.example.org/mill
                  username: miller
                  password: between
                  connections: 7
                """);
        try (ConfigurableApplicationContext service = context(home, "service");
                ConfigurableApplicationContext command = context(home)) {
            assertServer(command.getEnvironment());
            assertServer(service.getEnvironment());
            assertThat(service.getEnvironment().getProperty("spring.quartz.job-store-type"))
                    .isEqualTo("jdbc");
        }
    }

    private static ConfigurableApplicationContext context(Path home, String... profiles) {
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .profiles(profiles)
                .run("--spring.config.location=classpath:/,optional:file:" + home + "/", "--reelmill.home=" + home);
    }

    private static void assertServer(Environment environment) {
        assertThat(environment.getProperty("spring.datasource.url")).isEqualTo("jdbc:postgresql://db.example.org/mill");
        assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("miller");
        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("between");
        assertThat(environment.getProperty("spring.datasource.hikari.maximum-pool-size"))
                .isEqualTo("7");
        assertThat(environment.getProperty("spring.batch.jdbc.isolation-level-for-create"))
                .isEqualTo("read_committed");
        assertThat(environment.getProperty("spring.quartz.properties.org.quartz.jobStore.driverDelegateClass"))
                .isEqualTo("org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}

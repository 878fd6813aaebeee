package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.shared.retry.Patience;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** How the database is first used, and how patient its users are when it is away. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
public class DatabaseConfiguration {
    @Bean
    FlywayMigrationStrategy databaseStart(Environment environment, DatabaseProperties settings) {
        return new DatabaseStart(environment, settings);
    }

    @Bean
    Patience databasePatience(DatabaseProperties settings) {
        return new Patience(settings.patience());
    }
}

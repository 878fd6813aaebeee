package io.reelmill.shared.stub;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The databases that everything has to run on. Each call gives a new, empty one with all tables; the PostgreSQL server is a
 * real one, started once for all tests of a process.
 */
public enum TestDatabase {
    H2 {
        @Override
        public String newUrl() {
            return "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000".formatted(UUID.randomUUID());
        }

        @Override
        public String user() {
            return "sa";
        }

        @Override
        public void useIn(Path home) {
            // A home has a database of its own.
        }
    },
    POSTGRESQL {
        @Override
        public String newUrl() {
            String name = "reelmill_" + NUMBERS.incrementAndGet();
            try (Connection connection = Server.ONE.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return Server.ONE.getJdbcUrl("postgres", name);
        }

        @Override
        public String user() {
            return "postgres";
        }

        @Override
        public void useIn(Path home) throws IOException {
            Files.createDirectories(home.resolve("config"));
            Files.writeString(home.resolve("config/application.yml"), """
                    spring.profiles.active: postgresql
                    reelmill.database:
                      url: %s
                      username: %s
                    """.formatted(newUrl(), user()));
        }
    };

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** The address of a new database without any table, the password being empty. */
    public abstract String newUrl();

    public abstract String user();

    /** Has a program that works in the home use a new database, by the home's own configuration file. */
    public abstract void useIn(Path home) throws IOException;

    /** A new database with all tables; each use of it is a connection of its own. */
    public DataSource migrated() {
        DataSource source = new DriverManagerDataSource(newUrl(), user(), "");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/" + name().toLowerCase(java.util.Locale.ROOT))
                .load()
                .migrate();
        return source;
    }

    /** Arguments by which a Spring application uses a new database. */
    public List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + newUrl(),
                "--spring.datasource.username=" + user(),
                "--spring.datasource.password=",
                "--spring.batch.jdbc.isolation-level-for-create=read_committed");
    }

    private static final class Server {
        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                return QuietPostgres.builder().start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}

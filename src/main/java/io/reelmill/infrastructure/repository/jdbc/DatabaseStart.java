package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.shared.retry.SqlFailures;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The first use of the database: brings its tables up to date, or says in people's words why it cannot be used. */
record DatabaseStart(Environment environment, DatabaseProperties settings) implements FlywayMigrationStrategy {
    static final String PROFILE = "postgresql";
    private static final Pattern PASSWORD = Pattern.compile("(?i)[?&](ssl)?password=|//[^/@]*:[^/@]*@");

    @Override
    public void migrate(Flyway flyway) {
        if (!server(environment)) {
            refuseAServerThatIsNotUsed();
            flyway.migrate();
            return;
        }
        String url = environment.getProperty("spring.datasource.url", settings.url());
        refuseAPasswordIn(url);
        try {
            flyway.migrate();
        } catch (RuntimeException failure) {
            if (SqlFailures.away(failure) || SqlFailures.refused(failure)) {
                throw new MisconfiguredException(
                        "The database %s cannot be used: %s. Look at reelmill.database.url, username and password, and whether the server runs"
                                .formatted(url.replaceFirst("\\?.*", ""), SqlFailures.words(failure)),
                        failure);
            }
            throw failure;
        }
    }

    static boolean server(Environment environment) {
        return environment.acceptsProfiles(Profiles.of(PROFILE));
    }

    private void refuseAServerThatIsNotUsed() {
        if (!settings.url().equals(DatabaseProperties.LOCAL)) {
            throw new MisconfiguredException(
                    "reelmill.database.url is set, but PostgreSQL is used with its profile only: set SPRING_PROFILES_ACTIVE=postgresql, or take the setting away");
        }
    }

    /** Addresses are logged, settings called password are not. */
    private static void refuseAPasswordIn(String url) {
        if (PASSWORD.matcher(url).find()) {
            throw new MisconfiguredException(
                    "reelmill.database.url has a password in it, and addresses are logged: it belongs in reelmill.database.password");
        }
    }
}

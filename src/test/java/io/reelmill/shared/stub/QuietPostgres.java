package io.reelmill.shared.stub;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/** Servers for tests whose life's story stays out of the tests' log, and that need not survive a power cut. */
final class QuietPostgres {
    /** A machine that builds is a busy one. */
    private static final Duration STARTUP = Duration.ofSeconds(60);

    static {
        if (LoggerFactory.getLogger("io.zonky") instanceof Logger logger) {
            logger.setLevel(Level.WARN);
        }
    }

    private QuietPostgres() {}

    static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(STARTUP)
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .setOutputRedirector(Redirect.DISCARD)
                .setErrorRedirector(Redirect.DISCARD);
    }
}

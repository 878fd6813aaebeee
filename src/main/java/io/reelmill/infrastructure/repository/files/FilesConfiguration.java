package io.reelmill.infrastructure.repository.files;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.reelmill.core.clip.MediaCache;
import io.reelmill.core.session.Documents;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.SessionLog;
import io.reelmill.core.session.SessionStore;
import io.reelmill.shared.metrics.CacheRequests;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sessions and documents under the home's {@code outputs/}, bought media under its {@code data/cache/}. */
@Configuration(proxyBeanMethods = false)
public class FilesConfiguration {
    @Bean
    SessionLog sessionLog(Home home, Clock clock) {
        return new FileSessionLog(home, clock);
    }

    @Bean
    SessionStore sessionStore(Home home, Clock clock, SessionLog sessionLog) {
        return new FileSessionStore(home, clock, sessionLog, new DurableFiles());
    }

    @Bean
    MediaCache mediaCache(Home home, Clock clock, ObjectProvider<MeterRegistry> meters) {
        CacheRequests requests = new CacheRequests(meters.getIfAvailable(() -> Metrics.globalRegistry), "media");
        return new FileMediaCache(home, new DurableFiles(), clock, requests);
    }

    @Bean
    Documents documents() {
        return new JsonDocuments();
    }
}

package io.reelmill.infrastructure.repository.files;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.reelmill.core.clip.MediaCache;
import io.reelmill.core.operation.Node;
import io.reelmill.core.session.Documents;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.Ownership;
import io.reelmill.core.session.SessionLog;
import io.reelmill.core.session.SessionStore;
import io.reelmill.shared.metrics.CacheRequests;
import java.time.Clock;
import java.util.Optional;
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
    Parts parts(ObjectProvider<Node> node) {
        return Optional.ofNullable(node.getIfAvailable())
                .filter(shared -> !shared.sole())
                .map(shared -> new Parts(shared.id()))
                .orElse(Parts.SOLE);
    }

    @Bean
    SessionStore sessionStore(
            Home home, Clock clock, SessionLog sessionLog, Parts parts, ObjectProvider<Ownership> ownership) {
        Ownership owner = ownership.getIfAvailable(() -> Ownership.SOLE);
        return new FileSessionStore(
                home, new Tools(new DurableFiles(), new VerifiedFiles(), sessionLog, clock, parts, owner));
    }

    @Bean
    MediaCache mediaCache(Home home, Clock clock, Parts parts, ObjectProvider<MeterRegistry> meters) {
        CacheRequests requests = new CacheRequests(meters.getIfAvailable(() -> Metrics.globalRegistry), "media");
        return new FileMediaCache(home, new DurableFiles(), clock, parts, requests);
    }

    @Bean
    Documents documents() {
        return new JsonDocuments();
    }
}

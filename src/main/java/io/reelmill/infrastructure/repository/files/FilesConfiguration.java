package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Documents;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.SessionLog;
import io.reelmill.core.session.SessionStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sessions and documents on the file system, under the home's {@code outputs/}. */
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
    Documents documents() {
        return new JsonDocuments();
    }
}

package io.reelmill.infrastructure.inbox;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.operation.Exclusive;
import io.reelmill.core.session.Home;
import io.reelmill.shared.process.Rounds;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** The inbox. Its settings are known to every command, all else is the service's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxProperties.class)
@Import(InboxConfiguration.InService.class)
public class InboxConfiguration {

    @Configuration(proxyBeanMethods = false)
    @Profile("service")
    @ConditionalOnProperty(name = "reelmill.inbox.enabled", matchIfMissing = true)
    static class InService {
        @Bean
        InboxFolders inboxFolders(Home home) {
            return InboxFolders.of(home);
        }

        @Bean
        Outbox outbox(Home home, InboxFolders folders) {
            return new Outbox(home, folders);
        }

        @Bean
        Inbox inbox(
                BatchControl batches, Archive archive, Exclusive exclusive, Outbox outbox, InboxProperties properties) {
            return new Inbox(batches, archive, exclusive, outbox, properties.largest());
        }

        @Bean
        Rounds inboxRounds(InboxFolders folders, Inbox inbox, InboxProperties properties) {
            Arrivals arrivals = new Arrivals(folders.inbox(), properties.quiet(), Clock.systemUTC());
            return new Rounds("inbox", new InboxWatch(folders, arrivals, inbox)::look, properties.poll());
        }
    }
}

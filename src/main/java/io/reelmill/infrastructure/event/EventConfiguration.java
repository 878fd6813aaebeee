package io.reelmill.infrastructure.event;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.Events;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.topic.Sessions;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** A service writes down how its batches go on. */
@Configuration(proxyBeanMethods = false)
@Profile("service")
class EventConfiguration {
    /** Some ten megabytes; a day's work of one machine. */
    private static final int ROOM = 20_000;

    @Bean(destroyMethod = "close")
    EventQueue eventQueue(Events events) {
        return new EventQueue(events, Duration.ofSeconds(1), ROOM);
    }

    @Bean
    ProgressListener eventedProgress(EventQueue queue, Sessions sessions, Archive archive, Events events, Clock clock) {
        return new EventedProgress(queue, new Memory(sessions, archive, events), clock);
    }
}

package io.reelmill.infrastructure.client.sequencer;

import io.reelmill.core.composition.Composer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the embedded composer. */
@Configuration(proxyBeanMethods = false)
public class SequencerConfiguration {

    @Bean
    Composer sequencerComposer() {
        return new SequencerComposer();
    }
}

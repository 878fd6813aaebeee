package io.reelmill.infrastructure.batch;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Lettering;
import io.reelmill.core.narration.SoundDecoder;
import io.reelmill.core.provider.RefusedException;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a job without real media hears and reads: nothing, and every letter. */
@Configuration(proxyBeanMethods = false)
class StubSenses {
    @Bean
    Lettering lettering() {
        return text -> Set.of();
    }

    @Bean
    Aligner aligner() {
        return (sound, text, language) -> {
            throw new RefusedException("nobody listens here");
        };
    }

    @Bean
    SoundDecoder soundDecoder() {
        return (file, target) -> {
            throw new RefusedException("nobody listens here");
        };
    }
}

package io.reelmill.infrastructure.batch;

import io.reelmill.core.narration.RecordingFolder;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.storyboard.Emblems;
import io.reelmill.core.storyboard.Places;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A job that knows no place and no picture, and has no recordings. */
@Configuration(proxyBeanMethods = false)
class StubAtlas {
    @Bean
    Places places() {
        return name -> Optional.empty();
    }

    @Bean
    Emblems emblems() {
        return text -> List.of();
    }

    @Bean
    RecordingFolder recordings() {
        return new RecordingFolder() {
            @Override
            public Path file(String path) {
                throw new RefusedException("There are no recordings here");
            }

            @Override
            public String sha256(String path) {
                throw new RefusedException("There are no recordings here");
            }
        };
    }
}

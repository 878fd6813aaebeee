package io.reelmill.infrastructure.batch;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.clip.Looks;
import io.reelmill.core.composition.Composer;
import io.reelmill.core.composition.Inspector;
import io.reelmill.core.composition.Renderer;
import io.reelmill.core.composition.StillMaker;
import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Narrators;
import io.reelmill.core.narration.Paces;
import io.reelmill.core.narration.Rhythm;
import io.reelmill.core.narration.SoundEditor;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.topic.FootageFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** All of a job that is not Google's, in no time; but what Google delivers is proven by the real encoder. */
@Configuration(proxyBeanMethods = false)
class VertexStubs {
    private final StubMedia stubs = new StubMedia();

    @Bean
    FootageFolder footageFolder() {
        return stubs.footageFolder();
    }

    @Bean
    Rhythm rhythm() {
        return stubs.rhythm();
    }

    @Bean
    Paces paces(Rhythm rhythm) {
        return stubs.paces(rhythm);
    }

    @Bean
    Narrators narrators(List<Narrator> all) {
        return Narrators.named(all, List.of("google-speech"));
    }

    @Bean
    Aligner aligner() {
        return (sound, text, language) -> {
            throw new RefusedException("nobody listens here");
        };
    }

    @Bean
    SoundEditor soundEditor() {
        return stubs.soundEditor();
    }

    @Bean
    Looks looks() {
        return stubs.looks();
    }

    @Bean
    Composer composer() {
        return stubs.composer();
    }

    @Bean
    @Primary
    Renderer stubRenderer() {
        return stubs.renderer();
    }

    @Bean
    @Primary
    Inspector stubInspector() {
        return stubs.inspector();
    }

    @Bean
    @Primary
    StillMaker stubStillMaker() {
        return stubs.stillMaker();
    }

    @Bean
    @Primary
    FootageEditor provingEditor(@Qualifier("footageEditor") FootageEditor real) {
        return new ProvingEditor(real, new StubFootageEditor());
    }

    @Bean
    ClipSource motion() {
        return new ClipSource() {
            @Override
            public Capabilities capabilities() {
                return new Capabilities("motion", "stub", Set.of());
            }

            @Override
            public Provenance source(ClipOrder order, Path target) {
                try {
                    Files.writeString(target, "motion " + order.shot().number());
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
                return Provenance.embedded("motion", "stub");
            }
        };
    }

    /** Proves as the real one and cuts nothing. */
    private record ProvingEditor(FootageEditor real, FootageEditor stub) implements FootageEditor {
        @Override
        public Bright proveVideo(Path video, double leastSeconds) {
            return real.proveVideo(video, leastSeconds);
        }

        @Override
        public void proveStill(Path still) {
            real.proveStill(still);
        }

        @Override
        public void trim(Path video, double from, Cut cut, Path target) {
            stub.trim(video, from, cut, target);
        }

        @Override
        public void animate(Path still, long seed, Cut cut, Path target) {
            stub.animate(still, seed, cut, target);
        }

        @Override
        public void lastFrame(Path clip, Path target) {
            stub.lastFrame(clip, target);
        }
    }
}

package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.clip.ClipEncoder;
import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.composition.Inspector;
import io.reelmill.core.composition.Renderer;
import io.reelmill.core.composition.StillMaker;
import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Lettering;
import io.reelmill.core.narration.SoundDecoder;
import io.reelmill.core.session.Home;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FfmpegConfigurationTest {
    @TempDir
    Path folder;

    private ApplicationContextRunner context() {
        return new ApplicationContextRunner()
                .withUserConfiguration(FfmpegConfiguration.class)
                .withBean(Home.class, () -> new Home(folder))
                .withBean(Aligner.class, () -> Media.NOBODY);
    }

    @Test
    void offers_a_bean_a_port_and_unpacks_nothing_yet() {
        context().run(context -> {
            assertThat(context)
                    .hasSingleBean(ClipEncoder.class)
                    .hasSingleBean(FootageEditor.class)
                    .hasSingleBean(Renderer.class)
                    .hasSingleBean(Inspector.class)
                    .hasSingleBean(StillMaker.class)
                    .hasSingleBean(SoundDecoder.class)
                    .hasSingleBean(Lettering.class);
            FfmpegProperties properties = context.getBean(FfmpegProperties.class);
            assertThat(properties.stall()).isEqualTo(Duration.ofSeconds(60));
            assertThat(properties.renderPermits())
                    .isEqualTo(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        });
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refuses_what_x264_would_not_know() {
        context()
                .withPropertyValues("reelmill.ffmpeg.preset=warp")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("preset"));
    }
}

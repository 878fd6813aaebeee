package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.clip.ClipEncoder;
import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.composition.Inspector;
import io.reelmill.core.composition.Renderer;
import io.reelmill.core.composition.StillMaker;
import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.SoundDecoder;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.core.session.Home;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Encoder, footage editor, renderer, inspector, sound decoder and still maker on one runner, whose children end with the
 * application; and the lettering of captions.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FfmpegProperties.class, InspectionProperties.class})
public class FfmpegConfiguration {

    @Bean(destroyMethod = "close")
    Runner ffmpegRunner(Home home, FfmpegProperties properties) {
        return new Runner(new Programs(home.cache().resolve("native")), properties);
    }

    @Bean
    VideoCodec ffmpegVideoCodec(Runner runner, FfmpegProperties properties) {
        return new VideoCodec(runner, properties);
    }

    @Bean
    HealthCheck encoderCheck(Runner runner, VideoCodec codec) {
        return HealthCheck.trying(
                "ffmpeg",
                "Its programs are unpacked into data/cache/native: can programs be run from that disk?",
                () -> runner.ask(List.of("-version")).get(0).replaceFirst(" Copyright.*", "") + ", encodes with "
                        + codec.encoder());
    }

    @Bean
    FontLettering captionLettering() {
        return new FontLettering();
    }

    @Bean
    HealthCheck captionsCheck(FontLettering lettering) {
        return HealthCheck.trying(
                "captions",
                "Put whole TrueType or OpenType files into config/fonts, or fetch them: ./scripts/fonts --list.",
                lettering::scripts);
    }

    @Bean
    Permits ffmpegClipPermits(FfmpegProperties properties) {
        return new Permits(properties.clipPermits());
    }

    @Bean
    ClipEncoder clipEncoder(Runner runner, VideoCodec codec, Permits permits) {
        return new PaintedClipEncoder(runner, codec, permits);
    }

    @Bean
    FootageEditor footageEditor(Runner runner, VideoCodec codec, Permits permits, ClipEncoder encoder) {
        return new FfmpegFootageEditor(runner, codec, permits, encoder);
    }

    @Bean
    Renderer renderer(Runner runner, VideoCodec codec, FfmpegProperties properties) {
        return new FfmpegRenderer(runner, codec, properties.renderPermits());
    }

    @Bean
    Inspector inspector(Runner runner, Aligner aligner, InspectionProperties properties) {
        return new FfmpegInspector(runner, aligner, properties);
    }

    @Bean
    SoundDecoder soundDecoder(Runner runner) {
        return new FfmpegSoundDecoder(runner);
    }

    @Bean
    StillMaker stillMaker(Runner runner) {
        return new FfmpegStillMaker(runner);
    }
}

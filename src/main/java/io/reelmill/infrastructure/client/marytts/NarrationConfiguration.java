package io.reelmill.infrastructure.client.marytts;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Aligners;
import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Narrators;
import io.reelmill.core.narration.Paces;
import io.reelmill.core.narration.Rhythm;
import io.reelmill.core.narration.SoundEditor;
import io.reelmill.core.session.HealthCheck;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;

/** The embedded voice, the voices that are offered, their pace, and the splicing of sounds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NarrationProperties.class)
public class NarrationConfiguration {

    @Bean
    VoiceThread voiceThread(NarrationProperties properties) {
        return new VoiceThread(MaryVoice::load, properties.timeout());
    }

    @Bean
    SpokenLines spokenLines(VoiceThread voice, NarrationProperties properties) {
        return new SpokenLines(voice, properties.remembered());
    }

    @Bean
    Narrator maryNarrator(SpokenLines lines) {
        return new MaryNarrator(lines);
    }

    @Bean
    Narrators narrators(List<Narrator> all, NarrationProperties properties) {
        return Narrators.named(
                all.stream()
                        .map(narrator -> PacedNarrator.of(narrator, properties.rate()))
                        .toList(),
                properties.providers());
    }

    @Bean
    @Order(0)
    Aligner maryAligner(SpokenLines lines) {
        return new MaryAligner(lines);
    }

    @Bean
    @Primary
    Aligner aligner(List<Aligner> all) {
        return new Aligners(all);
    }

    @Bean
    Paces paces(SpokenLines lines, Rhythm rhythm, NarrationProperties properties) {
        EstimatedSeconds estimated = new EstimatedSeconds(properties.lettersPerSecond());
        return new MeasuredPaces(lines, rhythm, estimated, properties.rate());
    }

    @Bean
    Rhythm rhythm(NarrationProperties properties) {
        return properties.rhythm();
    }

    @Bean
    HealthCheck narratorCheck(SpokenLines lines) {
        return HealthCheck.trying(
                "narrator",
                "The voice needs about 200 MB of heap: give more with JAVA_OPTS=-Xmx768m.",
                () -> "says 'ready' in %.2f s"
                        .formatted(lines.spoken("Ready.").recording().seconds()));
    }

    @Bean
    SoundEditor soundEditor() {
        return new WavEditor();
    }
}

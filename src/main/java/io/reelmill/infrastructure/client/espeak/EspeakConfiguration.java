package io.reelmill.infrastructure.client.espeak;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Narrator;
import io.reelmill.core.session.Home;
import io.reelmill.shared.process.Program;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The voices of espeak-ng, looked up in the search path once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EspeakProperties.class)
public class EspeakConfiguration {
    /** Ten minutes of its sound. */
    private static final int MOST = 10 * 60 * 22_050 * 2;

    @Bean
    Espeak espeak(Home home, EspeakProperties properties) {
        return new Espeak(
                Program.find(properties.program(), home.root(), System.getenv("PATH"))
                        .map(file -> new Program(file, properties.timeout(), MOST)),
                properties.wordsPerMinute());
    }

    @Bean
    Narrator espeakNarrator(Espeak espeak, EspeakProperties properties) {
        return new EspeakNarrator(espeak, properties.wordsPerMinute());
    }

    /** Asked after the embedded voice, which knows English better. */
    @Bean
    @Order(1)
    Aligner espeakAligner(Espeak espeak) {
        return new EspeakAligner(espeak);
    }
}

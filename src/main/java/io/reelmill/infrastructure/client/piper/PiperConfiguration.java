package io.reelmill.infrastructure.client.piper;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Narrator;
import io.reelmill.core.session.Home;
import io.reelmill.shared.process.Program;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The narrator of Piper, which offers the voice that the user has set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PiperProperties.class)
public class PiperConfiguration {
    /** It writes its sound to a file; on its output it only talks. */
    private static final int MOST = 1 << 20;

    @Bean
    Narrator piperNarrator(Home home, Aligner aligner, PiperProperties settings) {
        return new PiperNarrator(
                Program.find(settings.program(), home.root(), System.getenv("PATH"))
                        .map(file -> new Program(file, settings.timeout(), MOST)),
                PiperVoice.of(settings, home.root()),
                aligner);
    }
}

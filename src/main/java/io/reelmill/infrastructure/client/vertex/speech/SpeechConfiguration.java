package io.reelmill.infrastructure.client.vertex.speech;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Narrator;
import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.Purchases;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccess;
import io.reelmill.infrastructure.client.vertex.access.GoogleRest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Google's two narrators. Neither does anything before it is asked to speak. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GoogleSpeechProperties.class, GeminiSpeechProperties.class})
public class SpeechConfiguration {
    @Bean
    Narrator googleNarrator(
            GoogleAccess access,
            CallGuard guard,
            Aligner aligner,
            Purchases purchases,
            GoogleSpeechProperties settings) {
        String currency = purchases.budget().currency();
        return new GoogleNarrator(access, new GoogleRest(access, guard), new WordTimes(aligner), settings, currency);
    }

    @Bean
    Narrator geminiNarrator(
            GoogleAccess access,
            CallGuard guard,
            Aligner aligner,
            Purchases purchases,
            GeminiSpeechProperties settings) {
        String currency = purchases.budget().currency();
        return new GeminiNarrator(access, new GoogleRest(access, guard), new WordTimes(aligner), settings, currency);
    }
}

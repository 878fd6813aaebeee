package io.reelmill.infrastructure.client.vertex.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Narrators;
import io.reelmill.core.narration.Voice;
import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.InMemoryLedger;
import io.reelmill.core.provider.Purchases;
import io.reelmill.core.session.Cost;
import io.reelmill.infrastructure.client.marytts.NarrationConfiguration;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccessConfiguration;
import java.math.BigDecimal;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class SpeechConfigurationTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(
                    NarrationConfiguration.class, GoogleAccessConfiguration.class, SpeechConfiguration.class)
            .withPropertyValues("reelmill.narration.providers=mary")
            .withBean(CallGuard.class, NoCalls::new)
            .withBean(Purchases.class, () -> new InMemoryLedger().purchases(Budget.unlimited("EUR")));

    @Test
    void needs_no_account_and_offers_no_voice_of_google_s_before_it_is_named() {
        runner.run(context -> assertThat(context.getBean(Narrators.class).voices())
                .extracting(Voice::name)
                .containsExactly("cmu-slt-hsmm"));
    }

    @Test
    void offers_what_is_named_in_that_order() {
        runner.withPropertyValues("reelmill.narration.providers=gemini-speech, google-speech, mary")
                .run(context -> assertThat(context.getBean(Narrators.class).voices())
                        .containsExactly(
                                new Voice("Kore", "en-US"),
                                new Voice("Puck", "en-US"),
                                new Voice("en-US-Neural2-F", "en-US"),
                                new Voice("cmu-slt-hsmm", "en-US")));
    }

    @Test
    void has_the_list_prices_in_the_budget_s_currency() {
        runner.run(context -> {
            Narrator google = context.getBean("googleNarrator", Narrator.class);
            assertThat(google.quote("Tea.", google.voices().get(0)))
                    .contains(new Cost(new BigDecimal("0.000304"), "EUR"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reelmill.google-speech.voices=Kore",
                "reelmill.google-speech.rate=3",
                "reelmill.google-speech.voice=en-US-Neural2-F",
                "reelmill.gemini-speech.language=English",
                "reelmill.gemini-speech.model="
            })
    void refuses_what_cannot_be(String setting) {
        runner.withPropertyValues(setting).run(context -> assertThat(context).hasFailed());
    }

    private static final class NoCalls implements CallGuard {
        @Override
        public <T> T call(io.reelmill.core.provider.ProviderCall call, Supplier<T> attempt) {
            throw new AssertionError("called");
        }

        @Override
        public Place place(String provider) {
            throw new AssertionError("called");
        }
    }
}

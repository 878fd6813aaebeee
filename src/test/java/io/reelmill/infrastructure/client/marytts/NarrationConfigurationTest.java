package io.reelmill.infrastructure.client.marytts;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Aligners;
import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Narrators;
import io.reelmill.core.narration.Paces;
import io.reelmill.core.narration.Rhythm;
import io.reelmill.core.narration.SoundEditor;
import io.reelmill.core.topic.TopicRequests;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class NarrationConfigurationTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(NarrationConfiguration.class)
            .withPropertyValues("reelmill.narration.providers=mary");

    @Test
    void has_a_voice_without_any_setting() {
        runner.run(context -> {
            assertThat(context).hasSingleBean(Narrator.class).hasSingleBean(SoundEditor.class);
            assertThat(context.getBean(Aligner.class)).isInstanceOf(Aligners.class);
            assertThat(context.getBean(Rhythm.class)).isEqualTo(new Rhythm(0.4, 0.35, 1.2));
            assertThat(context.getBean(Paces.class)
                            .of(TopicRequests.of("topic", "Tea", "voice", "none"))
                            .frame())
                    .isEqualTo(0.4 + 1.2);
            assertThat(context.getBean(Paces.class)
                            .of(TopicRequests.of("topic", "Tea", "voice", "none"))
                            .pause())
                    .isEqualTo(0.35);
        });
    }

    @Test
    void offers_the_narrators_that_are_named() {
        runner.run(context -> assertThat(context.getBean(Narrators.class).offered())
                .containsExactly(context.getBean(Narrator.class)));
        runner.withPropertyValues("reelmill.narration.providers=mary,nobody")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("reelmill.narration.providers names 'nobody'"));
    }

    @Test
    void estimates_by_the_pace_that_is_set() {
        runner.withPropertyValues("reelmill.narration.letters-per-second.en=10")
                .run(context -> assertThat(context.getBean(Paces.class)
                                .of(TopicRequests.verbatim("voice", "en-US-Neural2-F"))
                                .seconds("Honey never spoils."))
                        .isEqualTo(1.6));
    }

    @Test
    void follows_the_settings() {
        runner.withPropertyValues("reelmill.narration.pause=500ms", "reelmill.narration.lead-in=0ms")
                .run(context -> assertThat(context.getBean(Rhythm.class)).isEqualTo(new Rhythm(0, 0.5, 1.2)));
    }

    @Test
    void has_all_voices_speak_at_the_rate_that_is_set() {
        runner.withPropertyValues("reelmill.narration.rate=1.25")
                .run(context -> assertThat(context.getBean(Narrators.class).offered())
                        .singleElement()
                        .extracting(narrator -> narrator.capabilities().model())
                        .asString()
                        .endsWith(" at 1.25"));
        runner.withPropertyValues("reelmill.narration.rate=3")
                .run(context ->
                        assertThat(context).hasFailed().getFailure().rootCause().hasMessageContaining("rate"));
    }

    @Test
    void refuses_a_setting_that_there_is_not() {
        runner.withPropertyValues("reelmill.narration.leadin-time=3s")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("reelmill.narration.leadin-time"));
    }

    @Test
    void refuses_a_pause_that_the_inspection_would_fail() {
        runner.withPropertyValues("reelmill.narration.pause=3s")
                .run(context ->
                        assertThat(context).hasFailed().getFailure().rootCause().hasMessageContaining("pause"));
    }
}

package io.reelmill.infrastructure.client.espeak;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Narrator;
import io.reelmill.core.session.Home;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EspeakConfigurationTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withBean(Home.class, () -> new Home(Path.of("target")))
            .withUserConfiguration(EspeakConfiguration.class);

    @Test
    void offers_no_voice_where_no_program_is_wanted() {
        runner.withPropertyValues("reelmill.espeak.program=").run(context -> {
            assertThat(context).hasSingleBean(Narrator.class).hasSingleBean(Aligner.class);
            assertThat(context.getBean(Narrator.class).voices()).isEmpty();
        });
    }

    @Test
    void refuses_a_pace_that_nobody_follows() {
        runner.withPropertyValues("reelmill.espeak.words-per-minute=9")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("wordsPerMinute"));
    }
}

package io.reelmill.infrastructure.client.piper;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Narrator;
import io.reelmill.core.session.Home;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PiperConfigurationTest {
    @TempDir
    Path folder;

    @Test
    void offers_no_voice_by_itself_and_names_a_voice_file_that_is_missing() {
        ApplicationContextRunner runner = new ApplicationContextRunner()
                .withBean(Home.class, () -> new Home(folder))
                .withBean(Aligner.class, () -> (sound, text, language) -> List.of())
                .withUserConfiguration(PiperConfiguration.class);

        runner.run(
                context -> assertThat(context.getBean(Narrator.class).voices()).isEmpty());
        runner.withPropertyValues("reelmill.piper.voice=en_US-amy.onnx")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("en_US-amy.onnx"));
        runner.withPropertyValues("reelmill.piper.language=so what")
                .run(context ->
                        assertThat(context).hasFailed().getFailure().rootCause().hasMessageContaining("BCP 47"));
    }
}

package io.reelmill.infrastructure.client.vertex.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.clip.PromptEditor;
import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.NotedCalls;
import io.reelmill.core.script.Drafts;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccessConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GeminiConfigurationTest {
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(GoogleAccessConfiguration.class, GeminiConfiguration.class)
            .withBean(CallGuard.class, NotedCalls::new);

    @Test
    void offers_a_writer_to_everybody_and_other_words_to_those_with_a_project() {
        context.run(beans -> {
            assertThat(beans).hasSingleBean(ScriptWriter.class);
            assertThat(beans).doesNotHaveBean(PromptEditor.class);
        });
        context.withPropertyValues("reelmill.google.project=mill")
                .run(beans -> assertThat(beans).hasSingleBean(PromptEditor.class));
    }

    @Test
    void takes_the_currency_of_the_budget() {
        context.withPropertyValues("reelmill.budget.currency=EUR", "reelmill.gemini.model=gemini-x")
                .run(beans -> {
                    ScriptWriter writer = beans.getBean(ScriptWriter.class);
                    assertThat(writer.quote(Drafts.tea()).orElseThrow().currency())
                            .isEqualTo("EUR");
                    assertThat(writer.capabilities().model()).isEqualTo("gemini-x");
                });
    }

    @Test
    void refuses_settings_that_make_no_sense() {
        context.withPropertyValues("reelmill.gemini.temperature=3")
                .run(beans -> assertThat(beans).hasFailed());
        context.withPropertyValues("reelmill.gemini.modell=x")
                .run(beans -> assertThat(beans).hasFailed());
    }
}

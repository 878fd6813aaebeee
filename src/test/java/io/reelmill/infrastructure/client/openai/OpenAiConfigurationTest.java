package io.reelmill.infrastructure.client.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.NotedCalls;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.session.Finding;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.shared.stub.StubServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OpenAiConfigurationTest {
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(OpenAiConfiguration.class)
            .withBean(CallGuard.class, NotedCalls::new);

    @Test
    void is_looked_after_only_where_it_is_used() {
        context.run(beans -> {
            assertThat(beans).hasSingleBean(ScriptWriter.class);
            assertThat(beans).doesNotHaveBean(HealthCheck.class);
            assertThat(beans.getBean(OpenAiProperties.class).toString()).contains("apiKey=none");
        });
        context.withPropertyValues("reelmill.script.providers=gemini,planner")
                .run(beans -> assertThat(beans).doesNotHaveBean(HealthCheck.class));
        context.withPropertyValues("reelmill.script.providers[0]=openai", "reelmill.openai.api-key=sk-1")
                .run(beans -> {
                    assertThat(beans).hasSingleBean(HealthCheck.class);
                    assertThat(beans.getBean(OpenAiProperties.class).toString()).contains("apiKey=******");
                });
    }

    @Test
    void looks_whether_the_model_is_there_and_orders_nothing() {
        try (StubServer server = new StubServer()) {
            server.answers(200, "{\"data\": [{\"id\": \"other\"}, {\"id\": \"small:latest\"}]}");

            assertThat(found(server, "small").toString()).contains("OK", "'small' at http://127.0.0.1");
            assertThat(server.only().method()).isEqualTo("GET");
            assertThat(server.only().path()).isEqualTo("/v1/models");
            assertThat(found(server, "large").toString())
                    .contains("has no model 'large'; it has [other, small:latest]");
        }
    }

    private Finding found(StubServer server, String model) {
        Finding[] found = new Finding[1];
        context.withPropertyValues(
                        "reelmill.script.providers=openai,planner",
                        "reelmill.openai.model=" + model,
                        "reelmill.openai.base-url=" + server.uri("/v1"))
                .run(beans -> found[0] = beans.getBean(HealthCheck.class).check());
        return found[0];
    }
}

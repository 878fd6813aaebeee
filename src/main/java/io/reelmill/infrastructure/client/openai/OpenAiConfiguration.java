package io.reelmill.infrastructure.client.openai;

import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.session.HealthCheck;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Offers the script writer {@code openai}, and a look at its endpoint where it is used. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenAiProperties.class)
public class OpenAiConfiguration {
    @Bean
    Endpoint openAiEndpoint(OpenAiProperties settings) {
        return new Endpoint(settings);
    }

    @Bean
    ScriptWriter openAiScriptWriter(
            Endpoint endpoint,
            CallGuard guard,
            OpenAiProperties settings,
            @Value("${reelmill.budget.currency:USD}") String currency) {
        return new OpenAiScriptWriter(endpoint, guard, settings, currency);
    }

    @Bean
    @Conditional(Used.class)
    HealthCheck openAiCheck(Endpoint endpoint, CallGuard guard, OpenAiProperties settings) {
        return HealthCheck.trying(
                "script writer openai",
                "Start the server behind reelmill.openai.base-url with the model of reelmill.openai.model,"
                        + " or take 'openai' out of reelmill.script.providers.",
                () -> guard.call(ProviderCall.free("openai", "models"), () -> seen(endpoint, settings)));
    }

    private static String seen(Endpoint endpoint, OpenAiProperties settings) {
        List<String> models = endpoint.get("/models")
                .path("data")
                .valueStream()
                .map(model -> model.path("id").asString(""))
                .toList();
        if (models.stream().noneMatch(id -> id.equals(settings.model()) || id.equals(settings.model() + ":latest"))) {
            throw new MisconfiguredException("%s has no model '%s'; it has %s"
                    .formatted(
                            settings.baseUrl(),
                            settings.model(),
                            models.stream().limit(10).toList()));
        }
        return "'%s' at %s".formatted(settings.model(), settings.baseUrl());
    }

    /** What is not used need not be in order. */
    static final class Used implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Binder.get(context.getEnvironment())
                    .bind("reelmill.script.providers", Bindable.listOf(String.class))
                    .map(names -> names.contains("openai"))
                    .orElse(false);
        }
    }
}

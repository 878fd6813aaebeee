package io.reelmill.infrastructure.client.vertex.script;

import io.reelmill.core.clip.PromptEditor;
import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccess;
import io.reelmill.infrastructure.client.vertex.access.GoogleCalls;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Offers the script writer {@code gemini}, and its other words for refused pictures where a Google project is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GeminiProperties.class)
public class GeminiConfiguration {
    @Bean
    Gemini gemini(
            GoogleAccess access,
            CallGuard guard,
            GeminiProperties settings,
            @Value("${reelmill.budget.currency:USD}") String currency) {
        return new Gemini(new GoogleCalls(access, guard), settings, currency);
    }

    @Bean
    ScriptWriter geminiScriptWriter(Gemini gemini) {
        return new GeminiScriptWriter(gemini);
    }

    @Bean
    @Conditional(InAProject.class)
    PromptEditor geminiPromptEditor(Gemini gemini) {
        return new GeminiPromptEditor(gemini);
    }

    /** Without a project nothing of Google's is asked, not even for other words. */
    static final class InAProject implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("reelmill.google.project", "")
                    .isBlank();
        }
    }
}

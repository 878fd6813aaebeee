package io.reelmill.infrastructure.client.planner;

import io.reelmill.core.script.Knowledge;
import io.reelmill.core.script.ScriptWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the embedded script writer. */
@Configuration(proxyBeanMethods = false)
public class PlannerConfiguration {

    @Bean
    ScriptWriter plannerScriptWriter(Knowledge knowledge) {
        return new PlannerScriptWriter(Lexicon.load(), knowledge);
    }
}

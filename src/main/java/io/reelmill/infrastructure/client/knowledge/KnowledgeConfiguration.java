package io.reelmill.infrastructure.client.knowledge;

import io.reelmill.core.script.Knowledge;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what is known of countries, elements and words; the first that knows the topic answers. */
@Configuration(proxyBeanMethods = false)
public class KnowledgeConfiguration {
    @Bean
    Knowledge knowledge() {
        List<Knowledge> sources = List.of(new Countries(), new Elements(), new Glosses());
        return topic -> sources.stream()
                .map(source -> source.about(topic))
                .flatMap(Optional::stream)
                .findFirst();
    }
}

package io.reelmill.infrastructure.client.atlas;

import io.reelmill.core.storyboard.Emblems;
import io.reelmill.core.storyboard.Places;
import io.reelmill.shared.icons.IconMatch;
import io.reelmill.shared.icons.Icons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the places and the icons' words. */
@Configuration(proxyBeanMethods = false)
public class AtlasConfiguration {
    @Bean
    Places gazetteer() {
        return Gazetteer.shipped();
    }

    @Bean
    Emblems iconWords() {
        return text -> Icons.matching(text).stream().map(IconMatch::icon).toList();
    }
}

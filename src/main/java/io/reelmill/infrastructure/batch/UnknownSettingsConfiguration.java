package io.reelmill.infrastructure.batch;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.shared.settings.UnknownSettings;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Refuses a setting under {@code reelmill} that nothing reads. For the whole application only: a part of it does not
 * know the settings of the others.
 */
@Configuration(proxyBeanMethods = false)
class UnknownSettingsConfiguration {
    private static final String ROOT = "reelmill";
    /** Given by the command line and read where the application's own settings name it. */
    private static final String HOME = ROOT + ".home";

    /** What stands under a known prefix is checked by the binding of its record; the rest is found here. */
    @Bean
    SmartInitializingSingleton unknownSettings(ConfigurableEnvironment environment, ListableBeanFactory beans) {
        return () -> {
            Stream<String> read = Arrays.stream(beans.getBeanNamesForAnnotation(ConfigurationProperties.class))
                    .map(name -> beans.findAnnotationOnBean(name, ConfigurationProperties.class))
                    .filter(Objects::nonNull)
                    .map(ConfigurationProperties::prefix)
                    .filter(prefix -> prefix.startsWith(ROOT + "."));
            UnknownSettings.under(
                            ROOT,
                            environment,
                            Stream.concat(read, Stream.of(HOME)).toList())
                    .ifPresent(problem -> {
                        throw new MisconfiguredException(problem);
                    });
        };
    }
}

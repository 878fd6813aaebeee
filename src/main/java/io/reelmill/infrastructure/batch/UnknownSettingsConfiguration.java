package io.reelmill.infrastructure.batch;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.shared.settings.UnknownSettings;
import java.util.Arrays;
import java.util.List;
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
    /** The home is given by the command line; the others are read by a service alone, which checks what stands under them. */
    private static final List<String> READ_ELSEWHERE = List.of(ROOT + ".home", ROOT + ".api", ROOT + ".security");

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
                            Stream.concat(read, READ_ELSEWHERE.stream())
                                    .distinct()
                                    .toList())
                    .ifPresent(problem -> {
                        throw new MisconfiguredException(problem);
                    });
        };
    }
}

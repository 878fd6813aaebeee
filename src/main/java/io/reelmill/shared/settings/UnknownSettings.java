package io.reelmill.shared.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Finds settings that stand where no part of the program looks. */
public final class UnknownSettings {
    private static final Set<String> OF_THE_PROCESS = Set.of(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);

    private UnknownSettings() {}

    /**
     * The settings below the root that are unknown, and what there is. Environment variables and system properties
     * are left out: others put names there too.
     *
     * @param known settings, and prefixes whose settings are checked elsewhere
     */
    public static Optional<String> under(String root, ConfigurableEnvironment environment, List<String> known) {
        List<ConfigurationPropertyName> read =
                known.stream().map(ConfigurationPropertyName::of).toList();
        String unknown = sources(environment)
                .flatMap(source -> source.stream()
                        .filter(ConfigurationPropertyName.of(root)::isAncestorOf)
                        .filter(name -> read.stream().noneMatch(each -> each.equals(name) || each.isAncestorOf(name)))
                        .map(source::getConfigurationProperty)
                        .map(SettingProblems::place))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("There is no setting %s. Under %s there are: %s"
                        .formatted(
                                unknown,
                                root,
                                known.stream()
                                        .map(name -> name.substring(root.length() + 1))
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
    }

    private static Stream<IterableConfigurationPropertySource> sources(ConfigurableEnvironment environment) {
        return StreamSupport.stream(
                        ConfigurationPropertySources.from(environment.getPropertySources())
                                .spliterator(),
                        false)
                .filter(source -> !ofTheProcess(source))
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .map(IterableConfigurationPropertySource.class::cast);
    }

    private static boolean ofTheProcess(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof PropertySource<?> given
                && OF_THE_PROCESS.contains(given.getName());
    }
}

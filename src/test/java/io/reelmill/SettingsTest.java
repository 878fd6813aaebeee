package io.reelmill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.yaml.snakeyaml.Yaml;

/** What config/application.yml says is what the program reads, no more and no less. */
class SettingsTest {
    private static final Path FILE = Path.of("config/application.yml");
    private static final Pattern SETTING = Pattern.compile("\\s+[a-z-]+: [^#]*\\S\\s+# (REELMILL_[A-Z_]+)");

    @Test
    void every_setting_stands_in_the_file_and_the_file_has_no_other() throws IOException {
        List<Class<?>> records = records();

        Collection<String> read = new TreeSet<>();
        records.forEach(record -> read.addAll(keys(prefix(record), record)));

        assertThat(new TreeSet<>(written().keySet())).isEqualTo(read);
    }

    @Test
    void what_stands_in_the_file_is_taken_by_the_program_and_is_the_default() throws IOException {
        Binder file = new Binder(new MapConfigurationPropertySource(written()));
        Binder nothing = new Binder(new MapConfigurationPropertySource(Map.of()));

        for (Class<?> record : records()) {
            // As the program reads it: what is there and becomes nothing counts as unknown.
            Object fromFile = file.bindOrCreate(
                    prefix(record),
                    Bindable.of(record),
                    new NoUnboundElementsBindHandler(BindHandler.DEFAULT, source -> true));
            assertThat(fromFile).isEqualTo(nothing.bindOrCreate(prefix(record), record));
        }
    }

    @Test
    void every_setting_names_its_environment_variable() throws IOException {
        List<String> variables = Files.readAllLines(FILE).stream()
                .map(SETTING::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .toList();

        assertThat(variables)
                .containsExactlyElementsOf(
                        written().keySet().stream().map(SettingsTest::variable).toList());
    }

    @Test
    void keys_are_found_in_records_within_records() {
        assertThat(keys("here", Outer.class))
                .containsExactlyInAnyOrder("here.inner.short-side", "here.inner.names", "here.by-name");
        assertThat(variable("reelmill.video.short-side")).isEqualTo("REELMILL_VIDEO_SHORTSIDE");
    }

    private record Outer(Inner inner, Map<String, String> byName) {}

    private record Inner(int shortSide, List<String> names) {}

    private static List<Class<?>> records() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("io.reelmill").stream()
                .<Class<?>>map(found -> loaded(String.valueOf(found.getBeanClassName())))
                .filter(found -> !String.valueOf(
                                found.getProtectionDomain().getCodeSource().getLocation())
                        .contains("test-classes"))
                .toList();
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String prefix(Class<?> record) {
        ConfigurationProperties annotation = record.getAnnotation(ConfigurationProperties.class);
        return annotation.value().isEmpty() ? annotation.prefix() : annotation.value();
    }

    private static Collection<String> keys(String prefix, Class<?> record) {
        Collection<String> keys = new TreeSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String key = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().isRecord()) {
                keys.addAll(keys(key, component.getType()));
            } else {
                keys.add(key);
            }
        }
        return keys;
    }

    /** As Spring Boot reads it: dots become underscores and dashes go. */
    private static String variable(String key) {
        return key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static Map<String, Object> written() throws IOException {
        Map<String, Object> flat = new LinkedHashMap<>();
        flatten("", new Yaml().load(Files.readString(FILE)), flat);
        return flat;
    }

    private static void flatten(String key, Object value, Map<String, Object> flat) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((name, inner) -> flatten(key.isEmpty() ? name.toString() : key + "." + name, inner, flat));
        } else {
            flat.put(key, value instanceof Map ? "" : value);
        }
    }
}

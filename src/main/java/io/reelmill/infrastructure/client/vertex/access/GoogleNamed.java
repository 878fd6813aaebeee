package io.reelmill.infrastructure.client.vertex.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether one of Google's providers is named by any list {@code reelmill.*.providers}. */
final class GoogleNamed implements Condition {
    private static final Set<String> GOOGLE = Set.of("veo", "stills", "gemini", "google-speech", "gemini-speech");

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Binder.get(context.getEnvironment())
                .bind("reelmill", Bindable.mapOf(String.class, Object.class))
                .orElseGet(Map::of)
                .values()
                .stream()
                .filter(Map.class::isInstance)
                .flatMap(group -> names(((Map<?, ?>) group).get("providers")))
                .anyMatch(GOOGLE::contains);
    }

    private static Stream<String> names(@Nullable Object setting) {
        if (setting instanceof Map<?, ?> numbered) {
            return numbered.values().stream().map(String::valueOf);
        }
        return setting instanceof Collection<?> list
                ? list.stream().map(String::valueOf)
                : Arrays.stream(String.valueOf(setting).split(",")).map(String::strip);
    }
}

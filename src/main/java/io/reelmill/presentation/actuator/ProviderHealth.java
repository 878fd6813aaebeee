package io.reelmill.presentation.actuator;

import io.reelmill.core.operation.ProviderStates;
import io.reelmill.core.operation.ProviderStates.ProviderState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The chosen providers and their breakers; down when a part of the work has nobody left who is called. */
final class ProviderHealth implements HealthIndicator {
    private static final String OPEN = "open";

    private final ProviderStates states;

    ProviderHealth(ProviderStates states) {
        this.states = states;
    }

    @Override
    public Health health() {
        Map<String, List<ProviderState>> parts = new LinkedHashMap<>();
        states.all().stream()
                .filter(state -> state.place() > 0)
                .forEach(state -> parts.computeIfAbsent(state.part(), unused -> new ArrayList<>())
                        .add(state));
        boolean served =
                parts.values().stream().allMatch(chosen -> chosen.stream().anyMatch(ProviderHealth::called));
        Health.Builder health = served ? Health.up() : Health.down();
        parts.forEach((part, chosen) -> health.withDetail(
                part, chosen.stream().map(ProviderHealth::told).toList()));
        return health.build();
    }

    private static boolean called(ProviderState state) {
        return state.breaker().filter(OPEN::equals).isEmpty();
    }

    private static Map<String, String> told(ProviderState state) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("provider", state.name());
        told.put("model", state.model());
        state.breaker().ifPresent(breaker -> told.put("breaker", breaker));
        state.reason().ifPresent(reason -> told.put("reason", reason));
        return told;
    }
}

package io.reelmill.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;

/** A stage of the flow may import the stages before it, never one after it; each package of core has its place. */
final class FollowTheFlow extends ArchCondition<JavaClass> {

    private static final Map<String, Integer> RANKS = Map.of(
            "session", 0,
            "provider", 0,
            "topic", 1,
            "script", 2,
            "narration", 3,
            "storyboard", 4,
            "clip", 5,
            "composition", 6,
            "operation", 7);

    private final String core;

    FollowTheFlow(String core) {
        super("import no later stage");
        this.core = core;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String stage = stage(type);
        if (stage.isEmpty()) {
            return;
        }
        if (!RANKS.containsKey(stage)) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " is in no stage of the flow: give core." + stage + " its place"));
            return;
        }
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> rank(dependency.getTargetClass()) > rank(type))
                .map(Dependency::getDescription)
                .forEach(description -> events.add(SimpleConditionEvent.violated(type, description)));
    }

    private int rank(JavaClass type) {
        return RANKS.getOrDefault(stage(type), -1);
    }

    /** The package below core, empty for the markers in core itself and for everything outside. */
    private String stage(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(core + ".") ? name.substring(core.length() + 1).split("\\.", 2)[0] : "";
    }
}

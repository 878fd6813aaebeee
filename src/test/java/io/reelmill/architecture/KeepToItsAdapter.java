package io.reelmill.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class of an adapter imports, of ours, only core, shared and its own adapter. Adapters are {@code batch}, each
 * {@code client.x} and each {@code repository.x}; what lies below one belongs to it.
 */
final class KeepToItsAdapter extends ArchCondition<JavaClass> {

    private final String root;
    private final Pattern adapter;

    KeepToItsAdapter(String root) {
        super("import only core, shared and its own adapter");
        this.root = root;
        this.adapter =
                Pattern.compile(Pattern.quote(root) + "\\.infrastructure(\\.(client|repository)\\.[^.]+|\\.[^.]+)?.*");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> !allowed(type, dependency.getTargetClass().getBaseComponentType()))
                .map(Dependency::getDescription)
                .forEach(description -> events.add(SimpleConditionEvent.violated(type, description)));
    }

    private boolean allowed(JavaClass from, JavaClass to) {
        String target = to.getPackageName() + ".";
        return !target.startsWith(root + ".")
                || target.startsWith(root + ".core.")
                || target.startsWith(root + ".shared.")
                || adapter(from).equals(adapter(to));
    }

    private String adapter(JavaClass type) {
        Matcher matcher = adapter.matcher(type.getPackageName());
        return matcher.matches() && matcher.group(1) != null ? matcher.group(1) : type.getPackageName();
    }
}

package io.reelmill.core.session;

import java.util.List;
import java.util.stream.Collectors;

/** The verdict on a master: every promise of a finished video, measured. */
public record Inspection(List<Check> checks) {
    public Inspection {
        checks = List.copyOf(checks);
    }

    public boolean passed() {
        return checks.stream().allMatch(Check::passed);
    }

    /** The failed checks in one line, for people. */
    public String failures() {
        return checks.stream()
                .filter(check -> !check.passed())
                .map(check -> "%s is %s (limit %s)".formatted(check.name(), check.value(), check.limit()))
                .collect(Collectors.joining("; "));
    }
}

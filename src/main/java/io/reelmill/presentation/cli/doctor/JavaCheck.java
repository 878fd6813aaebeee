package io.reelmill.presentation.cli.doctor;

import io.reelmill.core.session.Finding;
import io.reelmill.core.session.HealthCheck;

/** Whether this Java is new enough. */
record JavaCheck(Runtime.Version version, String vendor) implements HealthCheck {
    private static final int OLDEST = 17;

    @Override
    public String name() {
        return "java";
    }

    @Override
    public Finding check() {
        String detail = "%s (%s)".formatted(version, vendor);
        return version.feature() >= OLDEST
                ? Finding.ok(detail)
                : Finding.fail(detail, "Install Java %d or newer, or set JAVA_HOME to one.".formatted(OLDEST));
    }
}

package io.reelmill.presentation.cli.doctor;

import io.reelmill.core.session.Finding;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.core.session.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether files can be written where videos will lie; tries it with an empty one. */
record HomeCheck(Home home) implements HealthCheck {
    @Override
    public String name() {
        return "home";
    }

    @Override
    public Finding check() {
        Path directory = MachineChecks.nearestExisting(home.root());
        try {
            Files.delete(Files.createTempFile(directory, ".reelmill-doctor-", ".tmp"));
        } catch (IOException refused) {
            return Finding.fail(
                    "cannot write in %s (%s)".formatted(directory, refused.getMessage()),
                    "Choose another directory with --home DIR or REELMILL_HOME, or change its permissions.");
        }
        return Finding.ok(directory.equals(home.root()) ? home.root() + " is writable" : home.root() + " will be made");
    }
}

package io.reelmill.presentation.cli.doctor;

import io.reelmill.core.session.HealthCheck;
import io.reelmill.core.session.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The checks that need no provider and no database. */
public final class MachineChecks {
    private MachineChecks() {}

    public static List<HealthCheck> of(Home home) {
        return List.of(
                new JavaCheck(Runtime.version(), System.getProperty("java.vendor", "")),
                MemoryCheck.ofThisMachine(),
                new HomeCheck(home),
                DiskCheck.of(home));
    }

    /** The directory itself, or the one above it in which it would be made. */
    static Path nearestExisting(Path directory) {
        return Optional.of(directory)
                .filter(Files::exists)
                .or(() -> Optional.ofNullable(directory.getParent()).map(MachineChecks::nearestExisting))
                .orElse(directory);
    }
}

package io.reelmill.presentation.cli.doctor;

import io.reelmill.core.session.Finding;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.core.session.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Whether there is room for native programs, clips and masters. */
record DiskCheck(Path directory, Room room) implements HealthCheck {
    private static final double GIGABYTE = 1e9;
    private static final double NEEDED = 0.5;
    private static final double COMFORTABLE = 3;
    private static final String REMEDY = "Delete old directories under outputs/, or choose another --home.";

    static DiskCheck of(Home home) {
        return new DiskCheck(
                home.root(), directory -> Files.getFileStore(directory).getUsableSpace());
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Finding check() {
        try {
            double free = room.bytes(MachineChecks.nearestExisting(directory)) / GIGABYTE;
            String detail = String.format(Locale.ROOT, "%.1f GB free at %s", free, directory);
            if (free < NEEDED) {
                return Finding.fail(detail, REMEDY);
            }
            return free < COMFORTABLE ? Finding.warn(detail, REMEDY) : Finding.ok(detail);
        } catch (IOException unknown) {
            return Finding.warn("free room is not known (%s)".formatted(unknown.getMessage()), REMEDY);
        }
    }

    /** Asks a directory's disk for the bytes that are free. */
    @FunctionalInterface
    interface Room {
        long bytes(Path directory) throws IOException;
    }
}

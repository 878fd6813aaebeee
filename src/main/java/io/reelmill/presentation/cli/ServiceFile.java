package io.reelmill.presentation.cli;

import io.reelmill.core.operation.Node;
import io.reelmill.core.session.Home;
import io.reelmill.presentation.cli.ServiceStarter.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a running service leaves in its home for the commands beside it, each node under its own name where several may share
 * the home.
 *
 * @param pid of the process, on the machine it was written on
 * @param startedAt when it accepted requests first
 */
public record ServiceFile(URI url, long pid, String node, Instant startedAt) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ServiceFile of(RunningService service, Instant startedAt) {
        return new ServiceFile(
                service.url(), ProcessHandle.current().pid(), service.node().id(), startedAt);
    }

    /** Where the node's file lies. */
    static Path place(Home home, Node node) {
        return node.sole() ? home.service() : home.nodes().resolve(node.id() + ".json");
    }

    static Optional<ServiceFile> read(Path place) {
        try {
            return Optional.of(JSON.readValue(Files.readString(place), ServiceFile.class));
        } catch (IOException | JacksonException nothingToRead) {
            return Optional.empty();
        }
    }

    /** Whole or not at all, and for its owner alone. */
    void write(Path place) {
        try {
            Path folder = Files.createDirectories(Objects.requireNonNull(place.getParent()));
            Path whole = Files.createTempFile(folder, ".service-", ".tmp", ownerOnly());
            Files.writeString(whole, JSON.writeValueAsString(this));
            Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "%s cannot be written (%s); choose a home that can be written to with --home"
                            .formatted(place, failure.getMessage()),
                    failure);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Takes the file away, unless another service has written its own meanwhile. */
    void remove(Path place) {
        if (read(place).filter(this::equals).isEmpty()) {
            return;
        }
        try {
            Files.deleteIfExists(place);
        } catch (IOException failure) {
            throw new UncheckedIOException("%s could not be removed; do it by hand".formatted(place), failure);
        }
    }
}

package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Manifest;
import io.reelmill.core.session.Ownership;
import io.reelmill.core.session.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A session's {@code session.json}, replaced as a whole or not at all. Thread-safe. */
final class ManifestFile {
    private static final JsonMapper MAPPER = Json.mapper().build();

    private final SessionId id;
    private final Path file;
    private final DurableFiles files;
    private final Parts parts;
    private final Ownership ownership;

    private @Nullable Manifest known;
    private Optional<Stamp> stamp = Optional.empty();

    ManifestFile(SessionId id, Path file, Tools tools) {
        this.id = id;
        this.file = file;
        this.files = tools.files();
        this.parts = tools.parts();
        this.ownership = tools.ownership();
    }

    /**
     * The manifest as it is on the disk now.
     *
     * @throws NoSuchFileException when there is none
     * @throws UnreadableManifestException when this version cannot use it
     */
    synchronized Manifest read() throws IOException {
        Optional<Stamp> now = Stamp.of(file);
        if (known == null || now.isEmpty() || !now.equals(stamp)) {
            known = parse();
            stamp = now;
        }
        return known;
    }

    boolean exists() {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** @throws io.reelmill.core.session.OwnershipLostException when the session is another process' by now */
    synchronized void update(UnaryOperator<Manifest> change) throws IOException {
        replace(change.apply(read()));
    }

    synchronized void replace(Manifest manifest) throws IOException {
        ownership.check(id);
        Path part = parts.part(file);
        files.delete(part);
        files.write(part, Json.bytes(MAPPER, ManifestRecord.of(manifest)));
        files.sync(part);
        ownership.check(id);
        files.rename(part, file);
        // Read anew: the file says what is true, also when the flush of its name fails.
        known = null;
        files.syncDirectory(SessionLayout.folderOf(file));
    }

    private Manifest parse() throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new UnreadableManifestException(file + " is a symbolic link");
        }
        byte[] json = Files.readAllBytes(file);
        Manifest manifest;
        try {
            JsonNode tree = MAPPER.readTree(json);
            int version = tree.path("version").asInt(ManifestRecord.VERSION);
            if (version > ManifestRecord.VERSION) {
                throw new UnreadableManifestException("%s is of version %d; this Reelmill reads up to version %d"
                        .formatted(file, version, ManifestRecord.VERSION));
            }
            manifest = MAPPER.treeToValue(tree, ManifestRecord.class).manifest();
        } catch (RuntimeException broken) {
            // Whatever is wrong with it, the answer is the same: a missing list ends in a NullPointerException.
            throw new UnreadableManifestException("%s is broken: %s".formatted(file, broken.getMessage()), broken);
        }
        if (!manifest.sessionId().equals(id)) {
            throw new UnreadableManifestException("%s is of %s".formatted(file, manifest.sessionId()));
        }
        return manifest;
    }
}

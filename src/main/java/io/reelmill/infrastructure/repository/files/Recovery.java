package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Manifest;
import io.reelmill.core.session.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a session's directory whole when it is opened: its folders, its manifest, and no file in them that the manifest
 * does not know. Work files of a killed run are settled or deleted; what is not ours is moved to the logs, never lost.
 * Running it again after a failure goes on where it failed.
 */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final SessionId id;
    private final SessionLayout layout;
    private final ManifestFile manifest;
    private final FileSettler settler;
    private final Tools tools;

    Recovery(SessionId id, SessionLayout layout, ManifestFile manifest, FileSettler settler, Tools tools) {
        this.id = id;
        this.layout = layout;
        this.manifest = manifest;
        this.settler = settler;
        this.tools = tools;
    }

    void run(Supplier<Manifest> queued) throws IOException {
        makeFolders();
        Optional<Manifest> found = readManifest();
        Map<Path, Artefact> recorded = new HashMap<>();
        found.map(Manifest::artefacts)
                .orElse(List.of())
                .forEach(artefact -> recorded.put(layout.directory().resolve(artefact.path()), artefact));
        for (String folder : SessionLayout.FOLDERS) {
            if (!folder.equals(SessionLayout.LOGS)) {
                clear(layout.folder(folder), recorded);
            }
        }
        if (found.isEmpty()) {
            manifest.replace(queued.get());
        }
    }

    private void makeFolders() throws IOException {
        Path outputs = SessionLayout.folderOf(layout.directory());
        if (!Files.isDirectory(outputs)) {
            Files.createDirectories(outputs);
        }
        makeFolder(layout.directory());
        for (String folder : SessionLayout.FOLDERS) {
            makeFolder(layout.folder(folder));
        }
        tools.files().syncDirectory(layout.directory());
        tools.files().syncDirectory(outputs);
    }

    private void makeFolder(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            tools.files().createDirectory(folder);
        } else if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(folder + " is not a directory of the session's own. Remove it");
        }
    }

    private Optional<Manifest> readManifest() throws IOException {
        if (!manifest.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(manifest.read());
        } catch (UnreadableManifestException unreadable) {
            Path aside = setAside(layout.manifest(), ".unreadable-");
            tell("The session is begun anew, its manifest is now %s: %s"
                    .formatted(layout.relative(aside), unreadable.getMessage()));
            return Optional.empty();
        }
    }

    private void clear(Path folder, Map<Path, Artefact> recorded) throws IOException {
        List<Path> entries;
        try (Stream<Path> list = Files.list(folder)) {
            entries = list.sorted().toList();
        }
        for (Path entry : entries) {
            if (Files.isSymbolicLink(entry)) {
                tools.files().delete(entry);
                tell("%s was a symbolic link and is removed".formatted(layout.relative(entry)));
            } else if (Parts.isPart(entry) && Files.isRegularFile(entry)) {
                clearPart(entry, recorded);
            } else if (!recorded.containsKey(entry) && !entry.equals(layout.manifest())) {
                tell("%s is not in the manifest and is now %s"
                        .formatted(layout.relative(entry), layout.relative(setAside(entry, ".set-aside-"))));
            }
        }
    }

    private void clearPart(Path part, Map<Path, Artefact> recorded) throws IOException {
        Artefact artefact = recorded.get(Parts.whole(part));
        if (artefact == null) {
            tools.files().delete(part);
        } else {
            settler.settle(artefact, part);
        }
    }

    private Path setAside(Path entry, String suffix) throws IOException {
        Path logs = layout.folder(SessionLayout.LOGS);
        int number = 1;
        Path aside = logs.resolve(entry.getFileName() + suffix + number);
        while (Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
            number++;
            aside = logs.resolve(entry.getFileName() + suffix + number);
        }
        tools.files().rename(entry, aside);
        tools.files().syncDirectory(logs);
        tools.files().syncDirectory(SessionLayout.folderOf(entry));
        return aside;
    }

    private void tell(String what) {
        LOG.warn("{}: {}", id, what);
        tools.log().line(id, what);
    }
}

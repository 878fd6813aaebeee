package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Artefact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Removes artefacts. The manifest forgets them first: a file that is then still there is unknown and is set aside when
 * the session is opened again. Thread-safe.
 */
final class Disposal {
    private final SessionLayout layout;
    private final ManifestFile manifest;
    private final DurableFiles files;
    private final Parts parts;
    private final Set<String> doomed = new HashSet<>();

    Disposal(SessionLayout layout, ManifestFile manifest, Tools tools) {
        this.layout = layout;
        this.manifest = manifest;
        this.files = tools.files();
        this.parts = tools.parts();
    }

    /** What cannot be deleted now is tried again with the next call. */
    synchronized void discard(Predicate<Artefact> stale) throws IOException {
        List<String> paths = manifest.read().artefacts().stream()
                .filter(stale)
                .map(Artefact::path)
                .toList();
        doomed.addAll(paths);
        if (!paths.isEmpty()) {
            manifest.update(old -> old.withoutArtefacts(stale));
        }
        for (String path : List.copyOf(doomed)) {
            remove(path);
        }
    }

    private void remove(String path) throws IOException {
        if (manifest.read().artefacts().stream()
                .noneMatch(artefact -> artefact.path().equals(path))) {
            Path file = layout.path(path);
            files.delete(parts.part(file));
            files.delete(file);
        }
        doomed.remove(path);
    }
}

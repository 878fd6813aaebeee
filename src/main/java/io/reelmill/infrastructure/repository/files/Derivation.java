package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.Work;
import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Derives files. The one write of the manifest is the instant at which the new files count: before it nothing has
 * changed, after it the renames that are missing are made good. Thread-safe for different keys.
 */
final class Derivation {
    private static final Logger LOG = LoggerFactory.getLogger(Derivation.class);

    private final SessionLayout layout;
    private final ManifestFile manifest;
    private final FileSettler settler;
    private final Tools tools;
    // By key, and touched only under the key's lock.
    private final ConcurrentMap<String, Set<String>> superseded = new ConcurrentHashMap<>();

    Derivation(SessionLayout layout, ManifestFile manifest, FileSettler settler, Tools tools) {
        this.layout = layout;
        this.manifest = manifest;
        this.settler = settler;
        this.tools = tools;
    }

    void derive(Recipe recipe, List<Path> finals, Work work) throws IOException {
        if (!proven(recipe)) {
            tools.ownership().check(manifest.read().sessionId());
            List<Path> targets = finals.stream().map(tools.parts()::part).toList();
            List<Made> made = make(recipe, finals, targets, work);
            record(recipe, made);
        }
        removeSuperseded(recipe.key());
    }

    private boolean proven(Recipe recipe) throws IOException {
        settleEarlier(recipe);
        List<Artefact> recorded = recorded(recipe.key());
        if (recorded.isEmpty()) {
            return false;
        }
        Set<String> paths = new HashSet<>(recorded.stream().map(Artefact::path).toList());
        if (!paths.equals(new HashSet<>(recipe.paths()))
                || !recorded.stream().allMatch(each -> each.inputsSha256().equals(recipe.inputsSha256()))) {
            tell(Level.INFO, "%s is made again: its inputs have changed".formatted(recipe.key()));
            return false;
        }
        for (Artefact artefact : recorded) {
            if (!tools.verified().holds(layout.directory().resolve(artefact.path()), artefact)) {
                tell(
                        Level.WARN,
                        "%s is made again: %s is missing or is not what was recorded"
                                .formatted(recipe.key(), artefact.path()));
                return false;
            }
        }
        return true;
    }

    /** What a failure cut off comes to its end first, so that a failure of this derivation finds something whole. */
    private void settleEarlier(Recipe recipe) throws IOException {
        for (Artefact artefact : manifest.read().artefacts()) {
            if (artefact.key().equals(recipe.key()) || recipe.paths().contains(artefact.path())) {
                settler.settle(artefact);
            }
        }
    }

    private List<Artefact> recorded(String key) throws IOException {
        return manifest.read().artefacts().stream()
                .filter(artefact -> artefact.key().equals(key))
                .toList();
    }

    private List<Made> make(Recipe recipe, List<Path> finals, List<Path> targets, Work work) throws IOException {
        List<Made> made = new ArrayList<>();
        try {
            for (Path target : targets) {
                tools.files().delete(target);
            }
            Provenance provenance = work.write(targets);
            Instant now = tools.clock().instant();
            for (Path file : finals) {
                made.add(flushed(recipe, file, provenance, now));
            }
            syncDirectories(made);
            return made;
        } finally {
            if (made.size() < targets.size()) {
                discard(targets);
            }
        }
    }

    private Made flushed(Recipe recipe, Path file, Provenance provenance, Instant now) throws IOException {
        Path part = tools.parts().part(file);
        Stamp stamp = Stamp.of(part)
                .orElseThrow(() -> new IllegalStateException(
                        "The work for '%s' did not write %s".formatted(recipe.key(), layout.relative(file))));
        tools.files().sync(part);
        return new Made(
                file,
                stamp,
                new Artefact(
                        recipe.key(),
                        layout.relative(file),
                        stamp.bytes(),
                        Sha256.of(part),
                        recipe.inputsSha256(),
                        provenance,
                        now));
    }

    private void record(Recipe recipe, List<Made> made) throws IOException {
        superseded
                .computeIfAbsent(recipe.key(), key -> new HashSet<>())
                .addAll(recorded(recipe.key()).stream().map(Artefact::path).toList());
        List<Artefact> artefacts = made.stream().map(Made::artefact).toList();
        boolean recorded = false;
        try {
            manifest.update(old -> old.withArtefacts(recipe.key(), artefacts));
            recorded = true;
        } finally {
            // The rename may have happened although it was reported as failed: then the work files are needed.
            if (!recorded && !recorded(recipe.key()).equals(artefacts)) {
                discard(made.stream()
                        .map(each -> tools.parts().part(each.file()))
                        .toList());
            }
        }
        SessionId id = manifest.read().sessionId();
        for (Made each : made) {
            tools.ownership().check(id);
            tools.files().rename(tools.parts().part(each.file()), each.file());
            tools.verified().remember(each.file(), each.artefact().sha256(), each.stamp());
        }
        syncDirectories(made);
    }

    /** Files that the key's recipe no longer makes; what cannot be deleted now is tried again with the next call. */
    private void removeSuperseded(String key) throws IOException {
        List<String> kept =
                manifest.read().artefacts().stream().map(Artefact::path).toList();
        Set<String> old = superseded.getOrDefault(key, Set.of());
        for (String path : old) {
            if (!kept.contains(path)) {
                tools.files().delete(layout.directory().resolve(path));
            }
        }
        superseded.remove(key);
    }

    private void syncDirectories(List<Made> made) throws IOException {
        for (Path folder : new LinkedHashSet<>(
                made.stream().map(each -> SessionLayout.folderOf(each.file())).toList())) {
            tools.files().syncDirectory(folder);
        }
    }

    /** Clears up after a failure that is on its way to the caller; what stays is removed at the next opening. */
    private void discard(List<Path> targets) {
        for (Path target : targets) {
            try {
                tools.files().delete(target);
            } catch (IOException failure) {
                LOG.debug("{} stays until the session is opened again: {}", target, failure.getMessage());
            }
        }
    }

    private void tell(Level level, String what) throws IOException {
        SessionId id = manifest.read().sessionId();
        LOG.atLevel(level).log("{}: {}", id, what);
        tools.log().line(id, what);
    }

    private record Made(Path file, Stamp stamp, Artefact artefact) {}
}

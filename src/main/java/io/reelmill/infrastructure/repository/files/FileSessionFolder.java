package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Manifest;
import io.reelmill.core.session.Parameter;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A session's directory; there is one object of it in a process, since it holds the locks. Thread-safe. */
final class FileSessionFolder implements SessionFolder {
    private final SessionId id;
    private final SessionLayout layout;
    private final ManifestFile manifest;
    private final Derivation derivation;
    private final Recovery recovery;
    private final Disposal disposal;
    private final ConcurrentMap<String, Object> locks = new ConcurrentHashMap<>();
    private boolean begun;

    FileSessionFolder(SessionId id, SessionLayout layout, Tools tools) {
        this.id = id;
        this.layout = layout;
        this.manifest = new ManifestFile(id, layout.manifest(), tools);
        FileSettler settler = new FileSettler(layout, tools);
        this.derivation = new Derivation(layout, manifest, settler, tools);
        this.disposal = new Disposal(layout, manifest, tools);
        this.recovery = new Recovery(id, layout, manifest, settler, tools);
    }

    /** Makes the directory whole; once in the life of this object, so that work under way is not cleared away. */
    synchronized void begin(Map<String, Parameter> request, Instant now) throws IOException {
        if (!begun || !manifest.exists()) {
            recovery.run(() -> Manifest.queued(id, now, request));
            begun = true;
        }
    }

    /** Whether there is a manifest that can be read. */
    boolean readable() throws IOException {
        if (!manifest.exists()) {
            return false;
        }
        manifest.read();
        return true;
    }

    @Override
    public SessionId id() {
        return id;
    }

    @Override
    public Path path(String relative) {
        return layout.path(relative);
    }

    @Override
    public Manifest manifest() {
        try {
            return manifest.read();
        } catch (IOException failure) {
            throw unchecked("read " + layout.manifest(), failure);
        }
    }

    @Override
    public void update(UnaryOperator<Manifest> change) {
        try {
            manifest.update(change);
        } catch (IOException failure) {
            throw unchecked("write " + layout.manifest(), failure);
        }
    }

    @Override
    public List<Path> derive(Recipe recipe, Work work) {
        List<Path> finals = layout.artefacts(recipe);
        synchronized (locks.computeIfAbsent(recipe.key(), key -> new Object())) {
            try {
                derivation.derive(recipe, finals, work);
            } catch (IOException failure) {
                throw unchecked("make " + finals.get(0), failure);
            }
        }
        return finals;
    }

    @Override
    public void discard(Predicate<Artefact> stale) {
        try {
            disposal.discard(stale);
        } catch (IOException failure) {
            throw unchecked("remove files of " + layout.directory(), failure);
        }
    }

    private static UncheckedIOException unchecked(String what, IOException failure) {
        return new UncheckedIOException("Cannot %s: %s".formatted(what, failure.getMessage()), failure);
    }
}

package io.reelmill.core.session;

import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A session store for tests: files lie under the directory given, manifests are kept in memory. It keeps the ports'
 * contract but survives nothing.
 */
public final class InMemorySessions implements SessionStore {
    /** When everything was made. */
    public static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    private final Path outputs;
    private final Map<SessionId, Folder> folders = new ConcurrentHashMap<>();
    private final List<String> derived = Collections.synchronizedList(new ArrayList<>());

    public InMemorySessions(Path outputs) {
        this.outputs = outputs;
    }

    /** The keys of all that was computed, in its order; what was there already is not among them. */
    public List<String> derived() {
        return List.copyOf(derived);
    }

    /** A folder of a session that nobody cares to name. */
    public SessionFolder open() {
        return open(new SessionId("session_20261123_093000_1a2b3c4d"), Map.of());
    }

    @Override
    public SessionFolder open(SessionId id, Map<String, Parameter> request) {
        return folders.computeIfAbsent(id, each -> new Folder(outputs.resolve(id.value()), id, request, derived));
    }

    @Override
    public Optional<SessionFolder> find(SessionId id) {
        return Optional.ofNullable(folders.get(id));
    }

    @Override
    public void delete(SessionId id) {
        folders.remove(id);
    }

    private static final class Folder implements SessionFolder {
        private static final List<String> FOLDERS =
                List.of("scripts", "audio", "images", "video_clips", "captions", "final_output", "metadata", "logs");

        private final Path directory;
        private final SessionId id;
        private final Map<String, Object> locks = new ConcurrentHashMap<>();
        private final List<String> derived;
        private Manifest manifest;

        Folder(Path directory, SessionId id, Map<String, Parameter> request, List<String> derived) {
            this.directory = directory;
            this.derived = derived;
            this.id = id;
            this.manifest = Manifest.queued(id, NOW, request);
            try {
                for (String folder : FOLDERS) {
                    Files.createDirectories(directory.resolve(folder));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public SessionId id() {
            return id;
        }

        @Override
        public Path path(String relative) {
            Path path = directory.resolve(relative).normalize();
            if (!path.startsWith(directory)) {
                throw new IllegalArgumentException(relative);
            }
            return path;
        }

        @Override
        public synchronized Manifest manifest() {
            return manifest;
        }

        @Override
        public synchronized void update(UnaryOperator<Manifest> change) {
            manifest = change.apply(manifest);
        }

        @Override
        public List<Path> derive(Recipe recipe, Work work) {
            List<Path> finals = recipe.paths().stream().map(this::path).toList();
            synchronized (locks.computeIfAbsent(recipe.key(), key -> new Object())) {
                try {
                    if (!proven(recipe)) {
                        make(recipe, finals, work);
                        derived.add(recipe.key());
                    }
                } catch (IOException failure) {
                    throw new UncheckedIOException(finals.get(0) + ": " + failure.getMessage(), failure);
                }
            }
            return finals;
        }

        @Override
        public void discard(Predicate<Artefact> stale) {
            List<Artefact> gone = manifest().artefacts().stream().filter(stale).toList();
            update(old -> old.withoutArtefacts(stale));
            try {
                for (Artefact artefact : gone) {
                    Files.deleteIfExists(path(artefact.path()));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private boolean proven(Recipe recipe) throws IOException {
            List<Artefact> recorded = recorded(recipe.key());
            boolean proven =
                    new HashSet<>(recorded.stream().map(Artefact::path).toList()).equals(new HashSet<>(recipe.paths()));
            for (Artefact each : recorded) {
                Path file = path(each.path());
                proven = proven
                        && each.inputsSha256().equals(recipe.inputsSha256())
                        && Files.isRegularFile(file)
                        && Sha256.of(file).equals(each.sha256());
            }
            return proven;
        }

        private List<Artefact> recorded(String key) {
            return manifest().artefacts().stream()
                    .filter(each -> each.key().equals(key))
                    .toList();
        }

        private void make(Recipe recipe, List<Path> finals, Work work) throws IOException {
            List<Path> targets = finals.stream()
                    .map(file -> file.resolveSibling(".part-" + file.getFileName()))
                    .toList();
            List<Artefact> made = new ArrayList<>();
            try {
                Provenance provenance = work.write(targets);
                for (int i = 0; i < targets.size(); i++) {
                    if (!Files.isRegularFile(targets.get(i))) {
                        throw new IllegalStateException("The work for '%s' did not write %s"
                                .formatted(recipe.key(), recipe.paths().get(i)));
                    }
                    made.add(new Artefact(
                            recipe.key(),
                            recipe.paths().get(i),
                            Files.size(targets.get(i)),
                            Sha256.of(targets.get(i)),
                            recipe.inputsSha256(),
                            provenance,
                            NOW));
                }
                for (Artefact old : recorded(recipe.key())) {
                    Files.deleteIfExists(path(old.path()));
                }
                for (int i = 0; i < targets.size(); i++) {
                    Files.move(targets.get(i), finals.get(i), StandardCopyOption.ATOMIC_MOVE);
                }
                update(old -> old.withArtefacts(recipe.key(), made));
            } finally {
                for (Path target : targets) {
                    Files.deleteIfExists(target);
                }
            }
        }
    }
}

package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Artefact;
import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which files were hashed in this process, so that a large clip is read once and not at every step. The first look at a
 * file always reads it. Thread-safe; the files looked at last are remembered.
 */
final class VerifiedFiles {
    private static final int REMEMBERED = 10_000;

    private final Map<Path, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Seen> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Whether the file is the one the manifest records, byte for byte. */
    boolean holds(Path file, Artefact artefact) throws IOException {
        Optional<Stamp> stamp = Stamp.of(file);
        return stamp.isPresent()
                && stamp.get().bytes() == artefact.bytes()
                && sha256(file, stamp.get()).equals(artefact.sha256());
    }

    /** Remembers a file that was hashed under another name. */
    synchronized void remember(Path file, String sha256, Stamp stamp) {
        seen.put(file, new Seen(sha256, stamp));
    }

    private String sha256(Path file, Stamp stamp) throws IOException {
        Seen known = known(file);
        if (known.stamp().equals(stamp)) {
            return known.sha256();
        }
        String sha256 = Sha256.of(file);
        remember(file, sha256, stamp);
        return sha256;
    }

    private synchronized Seen known(Path file) {
        return seen.getOrDefault(file, Seen.NEVER);
    }

    private record Seen(String sha256, Stamp stamp) {
        private static final Seen NEVER = new Seen("", new Stamp(-1, FileTime.fromMillis(0), null));
    }
}

package io.reelmill.core.session;

import java.time.Instant;

/**
 * A file of the session as the manifest records it.
 *
 * @param key the derivation it came from; one derivation may make several files
 * @param path relative to the session's directory, with forward slashes
 * @param inputsSha256 the hash of everything it was computed from
 */
public record Artefact(
        String key,
        String path,
        long bytes,
        String sha256,
        String inputsSha256,
        Provenance provenance,
        Instant createdAt) {

    /** The same file, called otherwise. */
    Artefact named(String otherKey, String otherPath) {
        return new Artefact(otherKey, otherPath, bytes, sha256, inputsSha256, provenance, createdAt);
    }
}

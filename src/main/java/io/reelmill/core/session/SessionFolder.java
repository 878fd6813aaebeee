package io.reelmill.core.session;

import io.reelmill.core.Port;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A session's directory with its manifest. Thread-safe: shots of one session are derived side by side.
 * Failures of the disk surface as {@link java.io.UncheckedIOException} whose message names the file.
 */
@Port
public interface SessionFolder {
    SessionId id();

    /** The place of a file given relative to the session's directory. */
    Path path(String relative);

    /** Which rendition of the session this is seen as, by its shape; empty for the first. */
    default Optional<String> rendition() {
        return Optional.empty();
    }

    /** What a thing that depends on the canvas is called in the whole session. */
    default String key(String key) {
        return key;
    }

    /** Where a file lies relative to the session's directory: renditions have some of their own. */
    default String place(String relative) {
        return relative;
    }

    Manifest manifest();

    /** Replaces the manifest by {@code change} of it, durably, before it returns. */
    void update(UnaryOperator<Manifest> change);

    /**
     * The one restart idiom. When the manifest holds artefacts for the recipe's key and paths whose inputs hash is the
     * recipe's and whose files' hashes verify, they are used as they are; otherwise {@code work} computes them, they
     * are flushed to disk, renamed into place and recorded in the manifest. The same key is never derived twice at a time.
     *
     * @return the files under their final names, in the order of the recipe's paths
     */
    List<Path> derive(Recipe recipe, Work work);

    /**
     * Removes the artefacts that match: the manifest durably forgets them, then their files are deleted. Not to be
     * called while one of them is being derived.
     */
    void discard(Predicate<Artefact> stale);
}

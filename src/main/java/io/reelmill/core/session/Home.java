package io.reelmill.core.session;

import java.nio.file.Path;

/** The directory a run works in: {@code config/}, {@code jobs/}, {@code outputs/} and {@code data/} lie under it. */
public record Home(Path root) {
    public Home {
        root = root.toAbsolutePath().normalize();
    }

    public Path outputs() {
        return root.resolve("outputs");
    }

    public Path data() {
        return root.resolve("data");
    }

    /** What may be deleted at any time and is made again: unpacked native programs, for example. */
    public Path cache() {
        return data().resolve("cache");
    }

    /** The directory of one batch: its results and its rejects. */
    public Path batch(long batch) {
        return data().resolve("batches").resolve("batch-" + batch);
    }
}

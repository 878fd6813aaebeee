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

    /** Written by a running service that has this home alone, for commands on the same machine: where it listens. */
    public Path service() {
        return data().resolve("service.json");
    }

    /** Where those have such a file, and their locks, that share this home with others. */
    public Path nodes() {
        return data().resolve("nodes");
    }

    /** The secret of the credential that a service makes at its first start, readable by its owner alone. */
    public Path adminToken() {
        return data().resolve("admin.token");
    }

    /** The directory of one batch: its results and its rejects. */
    public Path batch(long batch) {
        return data().resolve("batches").resolve("batch-" + batch);
    }
}

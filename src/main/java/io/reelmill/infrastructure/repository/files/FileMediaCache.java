package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.clip.MediaCache;
import io.reelmill.core.session.Home;
import io.reelmill.shared.metrics.CacheRequests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * Bought media under {@code data/cache/media}. Keys are locked within the process only: two processes that share a home
 * may both make a file, each in a work file of its own, and the first to give it its name wins. Failures of the disk surface as {@link UncheckedIOException} and not as a miss, which would be bought.
 */
final class FileMediaCache implements MediaCache {
    private final Path root;
    private final Parts parts;
    private final MediaFiles files;
    private final CacheRequests requests;
    private final ConcurrentMap<String, Object> locks = new ConcurrentHashMap<>();

    FileMediaCache(Home home, DurableFiles files, Clock clock, Parts parts, CacheRequests requests) {
        this.parts = parts;
        this.root = home.cache().resolve("media");
        this.files = new MediaFiles(root, files);
        this.requests = requests;
        this.files.clear(clock.instant(), parts);
    }

    @Override
    public Optional<Path> find(String key) {
        MediaPlace place = MediaPlace.of(root, key, parts);
        Optional<Path> whole = disk(place, () -> files.whole(place));
        return requests.counted(whole.isPresent() || !files.exists(place) ? whole : setAside(key, place));
    }

    /** Under the key's lock: what somebody has kept anew in the meantime is not set aside. */
    private Optional<Path> setAside(String key, MediaPlace place) {
        synchronized (locks.computeIfAbsent(key, each -> new Object())) {
            return disk(place, () -> files.read(place));
        }
    }

    @Override
    public Path keep(String key, Consumer<Path> work) {
        MediaPlace place = MediaPlace.of(root, key, parts);
        synchronized (locks.computeIfAbsent(key, each -> new Object())) {
            return disk(place, () -> {
                Optional<Path> kept = files.read(place);
                return kept.isPresent() ? kept.get() : files.write(place, work);
            });
        }
    }

    private static <T> T disk(MediaPlace place, Change<T> change) {
        try {
            return change.make();
        } catch (IOException failure) {
            throw new UncheckedIOException(place.file() + ": " + failure.getMessage(), failure);
        }
    }

    private interface Change<T> {
        T make() throws IOException;
    }
}

package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Home;
import io.reelmill.core.session.Parameter;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Session folders under the home's {@code outputs/}. Thread-safe. */
final class FileSessionStore implements SessionStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileSessionStore.class);

    private final Home home;
    private final Tools tools;
    // Weak: a folder somebody works with is shared with its locks, one that nobody holds is forgotten.
    private final Map<SessionId, WeakReference<FileSessionFolder>> folders = new HashMap<>();

    FileSessionStore(Home home, Tools tools) {
        this.home = home;
        this.tools = tools;
    }

    @Override
    public SessionFolder open(SessionId id, Map<String, Parameter> request) {
        tools.ownership().check(id);
        FileSessionFolder folder = folder(id);
        try {
            folder.begin(request, tools.clock().instant());
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Cannot open %s: %s".formatted(directory(id), failure.getMessage()), failure);
        }
        return folder;
    }

    @Override
    public Optional<SessionFolder> find(SessionId id) {
        if (!Files.isDirectory(directory(id), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        FileSessionFolder folder = folder(id);
        try {
            return folder.readable() ? Optional.of(folder) : Optional.empty();
        } catch (UnreadableManifestException unreadable) {
            LOG.warn("{} is passed over: {}", id, unreadable.getMessage());
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Cannot read %s: %s".formatted(directory(id), failure.getMessage()), failure);
        }
    }

    @Override
    public void delete(SessionId id) {
        Path directory = directory(id);
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        tools.ownership().check(id);
        // Its own name goes first: what a crash leaves of the rest is no session any more.
        Path doomed = home.outputs().resolve(".deleted-" + id);
        try {
            tools.files().rename(directory, doomed);
            FileSystemUtils.deleteRecursively(doomed);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot delete %s: %s".formatted(directory, failure.getMessage()), failure);
        }
    }

    private Path directory(SessionId id) {
        return home.outputs().resolve(id.value());
    }

    private synchronized FileSessionFolder folder(SessionId id) {
        folders.values().removeIf(reference -> reference.refersTo(null));
        WeakReference<FileSessionFolder> known = folders.get(id);
        FileSessionFolder folder = known == null ? null : known.get();
        if (folder == null) {
            folder = new FileSessionFolder(id, new SessionLayout(directory(id)), tools);
            folders.put(id, new WeakReference<>(folder));
        }
        return folder;
    }
}

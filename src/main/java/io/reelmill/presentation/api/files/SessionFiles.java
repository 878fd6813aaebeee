package io.reelmill.presentation.api.files;

import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionStore;
import io.reelmill.presentation.api.wire.FileBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files in a session's directory. What leads out of it is not there. Thread-safe. */
public final class SessionFiles {
    private static final int DEEPEST = 4;

    private final SessionStore store;

    public SessionFiles(SessionStore store) {
        this.store = store;
    }

    /** All of them but work files, by path. @throws UnknownException when the session has no directory */
    public List<FileBody> list(SessionId id) throws IOException {
        SessionFolder folder = folder(id);
        Path root = root(folder, id);
        Map<String, Artefact> known = folder.manifest().artefacts().stream()
                .collect(Collectors.toMap(Artefact::path, Function.identity(), (one, other) -> other));
        List<FileBody> files = new ArrayList<>();
        for (Path file : Found.under(root, DEEPEST)) {
            if (isShown(file)) {
                String path = root.relativize(file).toString().replace('\\', '/');
                body(file, path, known).ifPresent(files::add);
            }
        }
        return files;
    }

    /** Empty when it has gone meanwhile: sessions that are made have files that come and go. */
    private static Optional<FileBody> body(Path file, String path, Map<String, Artefact> known) throws IOException {
        try {
            return Optional.of(new FileBody(
                    path, Files.size(file), sha256(known.get(path), file).orElse(null), MediaTypes.of(path)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** One of them. @throws UnknownException when it is not there, or is none of the session's */
    public StoredFile find(SessionId id, String path) throws IOException {
        SessionFolder folder = folder(id);
        Path root = root(folder, id);
        try {
            Path file = root.resolve(path).normalize();
            if (file.startsWith(root)
                    && Files.isRegularFile(file)
                    && file.toRealPath().equals(file)
                    && isShown(file)) {
                Optional<Artefact> known = folder.manifest().artefacts().stream()
                        .filter(artefact -> artefact.path().equals(path))
                        .findFirst();
                return StoredFile.of(file, sha256(known.orElse(null), file));
            }
        } catch (InvalidPathException | NoSuchFileException unusable) {
            throw new UnknownException(notThere(id));
        }
        throw new UnknownException(notThere(id));
    }

    private static String notThere(SessionId id) {
        return "The session has no such file; GET /api/v1/sessions/%s/files shows those it has".formatted(id);
    }

    private SessionFolder folder(SessionId id) {
        return store.find(id).orElseThrow(() -> new UnknownException(none(id)));
    }

    private static String none(SessionId id) {
        return "There is no session %s with files; nothing was made of it yet, or it was removed".formatted(id);
    }

    private static Path root(SessionFolder folder, SessionId id) throws IOException {
        try {
            return folder.path("").toRealPath();
        } catch (NoSuchFileException gone) {
            throw new UnknownException(none(id));
        }
    }

    /** Neither a link nor a file that is still being written. */
    private static boolean isShown(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && !String.valueOf(file.getFileName()).startsWith(".");
    }

    private static Optional<String> sha256(@Nullable Artefact known, Path file) throws IOException {
        return known != null && known.bytes() == Files.size(file) ? Optional.of(known.sha256()) : Optional.empty();
    }
}

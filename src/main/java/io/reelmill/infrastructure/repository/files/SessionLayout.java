package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Recipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Where what lies in a session's directory, by the contract, and what of it may be written. */
record SessionLayout(Path directory) {
    static final String LOGS = "logs";
    static final String METADATA = "metadata";
    static final List<String> FOLDERS =
            List.of("scripts", "audio", "images", "video_clips", "captions", "final_output", METADATA, LOGS);

    private static final String MANIFEST = "session.json";

    Path folder(String name) {
        return directory.resolve(name);
    }

    Path manifest() {
        return folder(METADATA).resolve(MANIFEST);
    }

    Path log() {
        return folder(LOGS).resolve("session.log");
    }

    /** The place of a file given relative to the directory; never outside of it, not by a link either. */
    Path path(String relative) {
        Path path = directory.resolve(relative).normalize();
        if (!path.startsWith(directory)) {
            throw new IllegalArgumentException("'%s' lies outside the session's directory".formatted(relative));
        }
        Path part = directory;
        requireNoLink(part);
        for (Path name : directory.relativize(path)) {
            part = part.resolve(name);
            requireNoLink(part);
        }
        return path;
    }

    private static void requireNoLink(Path part) {
        if (Files.isSymbolicLink(part)) {
            throw new UncheckedIOException(new IOException(
                    "%s is a symbolic link; a session holds its files itself. Remove the link".formatted(part)));
        }
    }

    /** The files of a recipe under their final names. */
    List<Path> artefacts(Recipe recipe) {
        if (new HashSet<>(recipe.paths()).size() < recipe.paths().size()) {
            throw new IllegalArgumentException("'%s' names a file twice".formatted(recipe.key()));
        }
        return recipe.paths().stream().map(this::artefact).toList();
    }

    private Path artefact(String relative) {
        Path file = directory.resolve(relative);
        Path folder = directory.relativize(folderOf(file));
        String name = file.getFileName().toString();
        boolean ours = FOLDERS.contains(folder.toString())
                && relative.equals(folder + "/" + name)
                && !folder.toString().equals(LOGS)
                && !name.startsWith(".")
                && !file.equals(manifest());
        if (!ours) {
            throw new IllegalArgumentException(
                    "'%s' is no place for an artefact: it must lie in one of a session's folders, %s"
                            .formatted(relative, FOLDERS.subList(0, FOLDERS.size() - 1)));
        }
        // The file itself may be a link that somebody planted: it is replaced, so only its folder matters.
        return path(folder.toString()).resolve(name);
    }

    /** The folder a file of the session lies in; every one lies in some folder. */
    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    /** A file's path as the manifest writes it. */
    String relative(Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }
}

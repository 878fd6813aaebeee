package io.reelmill.infrastructure.repository.files;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where a file of the media cache lies: in a folder named by the first two digits of its key.
 *
 * @param file under its final name
 * @param parts names what it is made in
 */
record MediaPlace(Path file, Parts parts) {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}\\.[a-z0-9]{1,5}");

    /** @throws IllegalArgumentException when the key is not a digest with an ending: it becomes part of a path */
    static MediaPlace of(Path root, String key, Parts parts) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("'%s' is no key of the media cache".formatted(key));
        }
        return new MediaPlace(root.resolve(key.substring(0, 2)).resolve(key), parts);
    }

    Path folder() {
        return SessionLayout.folderOf(file);
    }

    Path part() {
        return parts.part(file);
    }

    /** Holds the file's SHA-256; its name is given before the file's. */
    Path digest() {
        return file.resolveSibling(file.getFileName() + ".sha256");
    }

    Path digestPart() {
        return parts.part(digest());
    }

    Path damaged() {
        return file.resolveSibling(file.getFileName() + ".damaged");
    }
}

package io.reelmill.infrastructure.client.library;

import io.reelmill.core.topic.FootageFolder;
import java.nio.file.Files;
import java.util.Optional;

/** Checks that what rows name is there. */
record NamedFootage(MediaFolder folder) implements FootageFolder {
    @Override
    public Optional<String> remedy(String path) {
        if (folder.file(path).isPresent()) {
            return Optional.empty();
        }
        boolean leaves = Files.exists(folder.root().resolve(path))
                && !Files.isDirectory(folder.root().resolve(path));
        return Optional.of(
                leaves
                        ? "a file that lies in %s itself; this one leads out of it".formatted(folder.root())
                        : "the path of a file in %s; there is none of this name".formatted(folder.root()));
    }
}

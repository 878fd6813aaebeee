package io.reelmill.core.clip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A media cache before and after whose rename a run can end. */
record FusedMedia(Path directory, Fuse fuse) implements MediaCache {
    @Override
    public Optional<Path> find(String key) {
        return Optional.of(directory.resolve(key)).filter(Files::exists);
    }

    @Override
    public Path keep(String key, Consumer<Path> work) {
        Path part = directory.resolve(".part-" + key);
        work.accept(part);
        fuse.pass(Fuse.Point.BEFORE_RENAME);
        try {
            Path file = Files.move(part, directory.resolve(key));
            fuse.pass(Fuse.Point.AFTER_RENAME);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every file under a final name, and whether it is whole. */
    Map<String, Boolean> clips() throws IOException {
        Map<String, Boolean> clips = new TreeMap<>();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : all.toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".part-")) {
                    clips.put(name, Files.readString(file).startsWith("whole "));
                }
            }
        }
        return clips;
    }
}

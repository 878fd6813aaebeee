package io.reelmill.infrastructure.retention;

import io.reelmill.core.operation.BoughtMedia;
import io.reelmill.core.session.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The media cache under the home's {@code data/cache/media}: a folder for each two first digits of the keys. */
record MediaOnDisk(Home home) implements BoughtMedia {
    /** Those that were found damaged and set aside take room too. */
    private static final Pattern MEDIUM = Pattern.compile("[0-9a-f]{64}\\.[a-z0-9]{1,5}(\\.damaged)?");

    @Override
    public List<Medium> all() {
        return new Tree(media())
                .children("[0-9a-f][0-9a-f]").stream()
                        .flatMap(folder -> new Tree(folder).children("*").stream())
                        .filter(file ->
                                MEDIUM.matcher(file.getFileName().toString()).matches())
                        .flatMap(file -> medium(file).stream())
                        .toList();
    }

    private static Optional<Medium> medium(Path file) {
        try {
            BasicFileAttributes facts =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Instant written = facts.lastModifiedTime().toInstant();
            Instant read = facts.lastAccessTime().toInstant();
            return Optional.of(
                    new Medium(file.getFileName().toString(), facts.size(), read.isAfter(written) ? read : written));
        } catch (IOException vanished) {
            return Optional.empty();
        }
    }

    /** The file before its digest: what has no digest is not found, and what was cut off between is no medium any more. */
    @Override
    public void drop(Medium medium) {
        if (!MEDIUM.matcher(medium.name()).matches()) {
            throw new IllegalArgumentException("'%s' is no file of the media cache".formatted(medium.name()));
        }
        Path file = media().resolve(medium.name().substring(0, 2)).resolve(medium.name());
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(medium.name() + ".sha256"));
        } catch (IOException failure) {
            throw new UncheckedIOException(file + ": " + failure.getMessage(), failure);
        }
    }

    private Path media() {
        return home.cache().resolve("media");
    }
}

package io.reelmill.infrastructure.client.piper;

import io.reelmill.core.narration.Voice;
import io.reelmill.core.provider.MisconfiguredException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A voice file of the user's.
 *
 * @param file the model, whose settings lie beside it under the same name and {@code .json}
 */
record PiperVoice(Path file, Voice voice) {
    private static final String ENDING = ".onnx";
    private static final Pattern NAMED = Pattern.compile("([a-z]{2,3})_([A-Z]{2})-.+");

    /** The one that is set; empty where none is. @throws MisconfiguredException when it is not there */
    static Optional<PiperVoice> of(PiperProperties settings, Path home) {
        if (settings.voice().isBlank()) {
            return Optional.empty();
        }
        Path file = path(settings.voice(), home);
        Path beside = file.resolveSibling(file.getFileName() + ".json");
        if (!Files.isRegularFile(file) || !Files.isRegularFile(beside)) {
            throw new MisconfiguredException(
                    "reelmill.piper.voice names %s; a Piper voice is two files, %s and %s, and both must be there"
                            .formatted(file, file.getFileName(), beside.getFileName()));
        }
        String name = file.getFileName().toString().replaceFirst("\\.onnx$", "");
        Matcher named = NAMED.matcher(name);
        String language = !settings.language().isEmpty()
                ? settings.language()
                : named.matches() ? named.group(1) + "-" + named.group(2) : "";
        if (language.isEmpty()) {
            throw new MisconfiguredException(
                    "The name of %s does not tell its language; set reelmill.piper.language".formatted(file));
        }
        return Optional.of(new PiperVoice(file, new Voice("piper-" + name, language)));
    }

    private static Path path(String written, Path home) {
        try {
            Path file = home.resolve(written).toAbsolutePath();
            if (file.toString().endsWith(ENDING)) {
                return file;
            }
        } catch (InvalidPathException noPath) {
            throw new MisconfiguredException("reelmill.piper.voice is no path: " + written, noPath);
        }
        throw new MisconfiguredException(
                "reelmill.piper.voice must be a file that ends in %s, not %s".formatted(ENDING, written));
    }
}

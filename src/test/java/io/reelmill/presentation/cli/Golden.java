package io.reelmill.presentation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts as they were once read and found good; {@code -Dgolden.write=true} writes them anew, to be read again. */
final class Golden {
    private static final Path DIRECTORY = Path.of("src/test/resources/golden/cli");

    private Golden() {}

    static void matches(String name, Object text) {
        Path file = DIRECTORY.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(file, text.toString());
            }
            assertThat(text.toString()).isEqualTo(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

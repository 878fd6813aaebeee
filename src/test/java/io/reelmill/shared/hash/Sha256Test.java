package io.reelmill.shared.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path directory;

    @Test
    void digests_the_standards_example() throws IOException {
        Path file = Files.writeString(directory.resolve("abc"), "abc");

        assertThat(Sha256.of("abc")).isEqualTo(ABC);
        assertThat(Sha256.of(file)).isEqualTo(ABC);
    }

    @Test
    void digests_files_longer_than_its_buffer() throws IOException {
        String million = "a".repeat(1_000_000);

        assertThat(Sha256.of(Files.writeString(directory.resolve("million"), million)))
                .isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
                .isEqualTo(Sha256.of(million));
    }

    @Test
    void follows_no_link() throws IOException {
        Path file = Files.writeString(directory.resolve("abc"), "abc");
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);

        assertThatThrownBy(() -> Sha256.of(link)).isInstanceOf(IOException.class);
    }

    @Test
    void names_the_algorithm_that_a_platform_lacks() {
        assertThatThrownBy(() -> Sha256.digest("SHA-0"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This Java platform lacks SHA-0");
    }
}

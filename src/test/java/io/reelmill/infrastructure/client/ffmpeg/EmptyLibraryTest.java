package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EmptyLibraryTest {
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void is_accepted_by_the_systems_loader(@TempDir Path folder) throws Exception {
        Path library = Files.write(folder.resolve("libnothing.so.7"), EmptyLibrary.named("libnothing.so.7", 62));

        assertThatCode(() -> System.load(library.toString())).doesNotThrowAnyException();
    }

    @Test
    void carries_its_name_and_its_processor() {
        byte[] library = EmptyLibrary.named("libpulse.so.0", 183);

        assertThat(library).startsWith(0x7f, 'E', 'L', 'F');
        assertThat(library[18]).isEqualTo((byte) 183);
        assertThat(new String(library, StandardCharsets.ISO_8859_1)).contains("\0libpulse.so.0\0");
    }
}

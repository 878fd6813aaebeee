package io.reelmill.shared.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ProgramTest {
    private static final Path NOWHERE = Path.of("/nowhere");
    private static final String SAY_WHO = "echo $$ > \"$1\"\n";

    @TempDir
    Path folder;

    @Test
    void hands_over_arguments_and_input_as_they_are_and_an_empty_environment() throws IOException {
        Program program = program("printf '%s|' \"$@\"; cat; printf '%s' \"$HOME\"");

        assertThat(text(program.run(List.of("a b", "$(id)", "*"), "Grüße\n"))).isEqualTo("a b|$(id)|*|Grüße\n");
    }

    @Test
    void tells_a_failure_in_the_programs_own_words() throws IOException {
        Program program = program("echo 'no such voice' >&2; exit 3");

        assertThatThrownBy(() -> program.run(List.of(), ""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("exit code 3")
                .hasMessageContaining("no such voice");
    }

    @Test
    void kills_what_takes_too_long_or_says_too_much() throws IOException {
        Path slow = script(SAY_WHO + "while :; do :; done");
        assertThatThrownBy(() -> new Program(slow, Duration.ofSeconds(1), 100).run(list("slow"), ""))
                .hasMessageContaining("took longer");
        gone("slow");
        // It does not end of a broken pipe.
        Path loud = script("trap '' PIPE\n" + SAY_WHO + "while :; do echo yes; done 2>/dev/null");
        assertThatThrownBy(() -> new Program(loud, Duration.ofSeconds(20), 100).run(list("loud"), ""))
                .hasMessageContaining("more than 100 bytes");
        gone("loud");
    }

    @Test
    void kills_what_a_program_started_with_it() throws IOException {
        Path parent = script("sleep 600 &\necho $! > \"$1\"\nwait");

        assertThatThrownBy(() -> new Program(parent, Duration.ofSeconds(1), 100).run(list("child"), ""))
                .hasMessageContaining("took longer");
        gone("child");
    }

    private List<String> list(String name) {
        return List.of(folder.resolve(name).toString());
    }

    /** Waits for the end of the process whose number is in a file. */
    private void gone(String name) throws IOException {
        long pid = Long.parseLong(Files.readString(folder.resolve(name)).strip());
        try {
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> ProcessHandle.of(pid).isEmpty());
        } finally {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void says_what_cannot_be_started() {
        Program missing = new Program(folder.resolve("missing"), Duration.ofSeconds(1), 10);

        assertThatThrownBy(() -> missing.run(List.of(), "")).isInstanceOf(IOException.class);
    }

    @Test
    void is_found_in_the_search_path_by_absolute_folders_only() throws IOException {
        Path file = script("exit 0");
        String name = file.getFileName().toString();

        assertThat(Program.find(name, NOWHERE, "/nowhere:" + folder)).contains(file);
        assertThat(Program.find(file.toString(), NOWHERE, null)).contains(file);
        assertThat(Program.find(folder.getFileName() + "/" + name, folder.getParent(), null))
                .as("relative to the home")
                .contains(file);
        assertThat(Program.find(name, NOWHERE, "/nowhere:.")).isEmpty();
        assertThat(Program.find(name, NOWHERE, null)).isEmpty();
        assertThat(Program.find("", NOWHERE, folder.toString())).isEmpty();
        assertThat(Program.find("a\0/b", NOWHERE, folder.toString())).isEmpty();
    }

    private Program program(String lines) throws IOException {
        return new Program(script(lines), Duration.ofSeconds(20), 10_000);
    }

    private Path script(String lines) throws IOException {
        Path file = Files.createTempFile(folder, "program", ".sh");
        Files.writeString(file, "#!/bin/sh\n" + lines + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

package io.reelmill.presentation.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.Finding;
import io.reelmill.core.session.Finding.State;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.core.session.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineChecksTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"11.0.2, FAIL", "17.0.15, OK", "25, OK"})
    void java_is_new_enough_from_17(String version, State state) {
        Finding finding = new JavaCheck(Runtime.Version.parse(version), "Debian").check();

        assertThat(finding.state()).isEqualTo(state);
        assertThat(finding.detail()).isEqualTo(version + " (Debian)");
        assertThat(finding.remedy().isEmpty()).isEqualTo(state == State.OK);
    }

    @ParameterizedTest
    @CsvSource({"2, 1400, FAIL", "2, 1600, WARN", "1, 8000, WARN", "2, 3100, OK"})
    void memory_and_cores_are_weighed(int cores, long megabytes, State state) {
        Finding finding = new MemoryCheck(cores, megabytes * 1_000_000).check();

        assertThat(finding.state()).isEqualTo(state);
        assertThat(finding.detail()).startsWith(cores + " cores, ").endsWith(" GB");
    }

    @ParameterizedTest
    @CsvSource({"400, FAIL", "600, WARN", "3100, OK"})
    void free_room_is_weighed(long megabytes, State state) {
        Finding finding = new DiskCheck(directory, path -> megabytes * 1_000_000).check();

        assertThat(finding.state()).isEqualTo(state);
        assertThat(finding.detail()).contains(" GB free at " + directory);
    }

    @Test
    void room_that_is_not_known_is_a_warning() {
        DiskCheck check = new DiskCheck(directory, path -> {
            throw new IOException("no such device");
        });

        assertThat(check.check())
                .isEqualTo(Finding.warn(
                        "free room is not known (no such device)",
                        "Delete old directories under outputs/, or choose another --home."));
    }

    @Test
    void a_home_that_is_not_there_yet_will_be_made_and_nothing_is_left_behind() throws IOException {
        Path home = directory.resolve("a/b");

        assertThat(new HomeCheck(new Home(home)).check()).isEqualTo(Finding.ok(home + " will be made"));
        assertThat(new HomeCheck(new Home(directory)).check()).isEqualTo(Finding.ok(directory + " is writable"));

        try (var left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_home_that_is_a_file_is_refused() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        Finding finding = new HomeCheck(new Home(file)).check();

        assertThat(finding.state()).isEqualTo(State.FAIL);
        assertThat(finding.detail()).startsWith("cannot write in " + file);
        assertThat(finding.remedy()).contains("--home");
    }

    @Test
    void this_machine_is_looked_at() {
        assertThat(MachineChecks.of(new Home(directory)))
                .extracting(HealthCheck::name)
                .containsExactly("java", "cores, memory", "home", "disk");
        assertThat(MachineChecks.of(new Home(directory)).get(1).check().detail())
                .startsWith(Runtime.getRuntime().availableProcessors() + " cores, ");
        assertThat(MachineChecks.of(new Home(directory)).get(3).check().detail())
                .matches("\\d+\\.\\d GB free at .*");
    }

    @Test
    void a_path_without_any_parent_is_itself() {
        assertThat(MachineChecks.nearestExisting(Path.of("nowhere"))).isEqualTo(Path.of("nowhere"));
    }
}

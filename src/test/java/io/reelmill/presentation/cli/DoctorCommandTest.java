package io.reelmill.presentation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.Finding;
import io.reelmill.core.session.HealthCheck;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    private final Terminal terminal = new Terminal();
    private final FakeServices services = new FakeServices();

    @TempDir
    private Path home;

    private static HealthCheck check(String name, Supplier<Finding> finding) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Finding check() {
                return finding.get();
            }
        };
    }

    private int doctor() {
        return terminal.type(services, "doctor", "--home", home.toString());
    }

    @Test
    void looks_at_the_machine_and_at_what_the_services_bring() {
        services.checks.add(check("ffmpeg", () -> Finding.ok("8.1 with libx264, aac")));
        services.checks.add(check("narrator", () -> Finding.warn("slow", "Wait.")));

        assertThat(doctor()).isZero();

        assertThat(terminal.out.toString())
                .contains("ok    java           " + Runtime.version())
                .contains("ok    home           " + home + " is writable")
                .contains("cores, memory")
                .contains("disk")
                .contains("ok    ffmpeg         8.1 with libx264, aac\nwarn  narrator       slow\n"
                        + "                     Wait.\n")
                .endsWith("Videos can be made here.\n");
        assertThat(services.stopped).isTrue();
    }

    @Test
    void a_failed_check_is_the_exit_code() {
        services.checks.add(check("ffmpeg", () -> Finding.fail("does not start", "Install libstdc++.")));
        services.checks.add(check("fonts", () -> {
            throw new IllegalStateException("no font");
        }));

        assertThat(doctor()).isEqualTo(1);

        assertThat(terminal.out.toString())
                .contains("fail  ffmpeg         does not start\n                     Install libstdc++.\n")
                .contains("fail  fonts          java.lang.IllegalStateException: no font")
                .endsWith("2 of these must be put right.\n");
    }

    @Test
    void a_home_that_is_at_work_is_not_broken() {
        ServicesStarter busy = (options, progress) -> {
            throw new AlreadyRunningException("process 17 has this home");
        };

        assertThat(terminal.type(busy, "doctor", "--home", home.toString())).isZero();

        assertThat(terminal.out.toString()).containsPattern("warn  start +process 17 has this home\n");
    }

    @Test
    void a_wrong_setting_is_told_in_its_own_words() {
        ServicesStarter broken = (options, progress) -> {
            throw new MisconfiguredException("The setting reelmill.video.shortSide is 5");
        };

        assertThat(terminal.type(broken, "doctor", "--home", home.toString())).isEqualTo(1);

        assertThat(terminal.out.toString()).containsPattern("fail  start +The setting reelmill.video.shortSide is 5\n");
    }

    @Test
    void what_does_not_start_is_a_finding_too() {
        ServicesStarter broken = (options, progress) -> {
            throw new IllegalStateException("no room");
        };

        assertThat(terminal.type(broken, "doctor", "--home", home.toString())).isEqualTo(1);

        assertThat(terminal.out.toString())
                .contains("ok    home")
                .containsPattern("fail  start .*no room")
                .endsWith("1 of these must be put right.\n");
    }
}

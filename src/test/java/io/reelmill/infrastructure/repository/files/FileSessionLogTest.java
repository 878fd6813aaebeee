package io.reelmill.infrastructure.repository.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.reelmill.core.session.Home;
import io.reelmill.core.session.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSessionLogTest {
    private static final SessionId ID = new SessionId("session_20261123_093000_1a2b3c4d");

    @TempDir
    private Path home;

    @Test
    void appends_lines_with_their_time() throws IOException {
        FileSessionLog log = log();
        Path logs = logs();

        log.line(ID, "writeScript begins");
        log.line(ID, "writeScript has ended: 7 lines, 潮");

        assertThat(logs.resolve("session.log")).content().isEqualTo("""
                        2026-11-23T09:30:00Z writeScript begins
                        2026-11-23T09:30:00Z writeScript has ended: 7 lines, 潮
                        """);
    }

    @Test
    void text_of_users_stays_in_its_line() throws IOException {
        Path logs = logs();

        log().line(ID, "a\r\n2026-11-23T09:30:00Z forged\u001b[31m\u2028b\u202ec\u2066\u0000\u0085");

        assertThat(logs.resolve("session.log"))
                .content()
                .isEqualTo("2026-11-23T09:30:00Z a\\u000d\\u000a2026-11-23T09:30:00Z forged\\u001b[31m\\u2028b\\u202ec"
                        + "\\u2066\\u0000\\u0085\n");
    }

    @Test
    void keeps_whole_lines_of_many_threads() throws IOException {
        FileSessionLog log = log();
        Path logs = logs();

        IntStream.range(0, 200).parallel().forEach(each -> log.line(ID, "x".repeat(200)));

        assertThat(Files.readAllLines(logs.resolve("session.log")))
                .hasSize(200)
                .allMatch(line -> line.equals("2026-11-23T09:30:00Z " + "x".repeat(200)));
    }

    @Test
    void makes_no_directory_for_a_session_that_is_not_there() {
        assertThatCode(() -> log().line(ID, "lost")).doesNotThrowAnyException();

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void writes_through_no_link() throws IOException {
        Path outside = Files.writeString(home.resolve("outside"), "untouched");
        Path log = Files.createSymbolicLink(logs().resolve("session.log"), outside);
        log().line(ID, "not there");
        Files.delete(log);
        Files.delete(log.getParent());
        Files.createSymbolicLink(log.getParent(), home);
        log().line(ID, "not there either");

        assertThat(outside).hasContent("untouched");
        assertThat(home.resolve("session.log")).doesNotExist();
    }

    private FileSessionLog log() {
        return new FileSessionLog(new Home(home), Fixture.CLOCK);
    }

    private Path logs() throws IOException {
        return Files.createDirectories(
                home.resolve("outputs").resolve(ID.value()).resolve("logs"));
    }
}

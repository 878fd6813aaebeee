package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
    @TempDir
    private Path folder;

    @Test
    void a_home_has_one_owner_at_a_time_and_says_which() {
        Home home = new Home(folder);
        try (HomeLock ignored = HomeLock.of(home)) {
            assertThatThrownBy(() -> HomeLock.of(home))
                    .isInstanceOf(AlreadyRunningException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        HomeLock.of(home).close();
        assertThat(home.data().resolve("owner.lock")).exists();
    }

    @Test
    void a_home_that_cannot_be_written_to_is_named_with_the_remedy() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThatThrownBy(() -> HomeLock.of(new Home(file)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--home");
    }
}

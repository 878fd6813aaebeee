package io.reelmill.shared.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class ChildClassesTest {
    private static final String NAME = "child-classes-test";
    /** More than any system counts up to. */
    private static final Path DEAD = folder(Integer.MAX_VALUE);

    private static final Path OWN = folder(ProcessHandle.current().pid());
    private static final Path OTHERS = Path.of("target", NAME + "-of-others");

    private static Path folder(long pid) {
        return Path.of("target", NAME + "-" + pid);
    }

    @AfterEach
    void clear() throws IOException {
        for (Path each : new Path[] {DEAD, OWN, OTHERS}) {
            FileSystemUtils.deleteRecursively(each);
        }
    }

    @Test
    void leave_no_folders_of_test_runs_that_have_ended() throws IOException {
        Files.writeString(Files.createDirectories(DEAD.resolve("home/data")).resolve("file"), "");
        Files.createDirectories(OTHERS);

        new ChildClasses(NAME, entry -> false, (options, folder) -> Files.writeString(folder.resolve("kept"), ""));

        assertThat(DEAD).doesNotExist();
        assertThat(OTHERS).exists();
        assertThat(OWN.resolve("kept")).exists();
        new ChildClasses(NAME, entry -> false, (options, folder) -> {});
        assertThat(OWN.resolve("kept")).as("what is in use").exists();
    }
}

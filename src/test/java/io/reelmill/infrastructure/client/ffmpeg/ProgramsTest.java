package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
    @TempDir
    Path cache;

    @Test
    void unpacks_once_and_finds_it_again() throws Exception {
        Path ffmpeg = new Programs(cache).program("ffmpeg");
        FileTime unpacked = Files.getLastModifiedTime(ffmpeg);

        Programs again = new Programs(cache);

        assertThat(again.program("ffmpeg")).isEqualTo(ffmpeg).isExecutable();
        assertThat(again.program("ffprobe")).isExecutable();
        assertThat(Files.getLastModifiedTime(ffmpeg)).isEqualTo(unpacked);
        assertThat(cache).isDirectoryContaining(path -> path.equals(ffmpeg.getParent()));
        assertThat(cache.toFile().list()).hasSize(1);
    }

    @Test
    void starts_a_program_by_itself_where_it_is_not_to_step_back() throws Exception {
        String ffmpeg = Media.PROGRAMS.program("ffmpeg").toString();

        assertThat(Media.PROGRAMS.line("ffmpeg", 0)).containsExactly(ffmpeg);
        assertThat(Media.PROGRAMS.line("ffmpeg", 5)).endsWith(ffmpeg);
    }

    @Test
    void hands_nothing_of_its_own_environment_to_a_child() {
        assertThat(Media.PROGRAMS.environment())
                .containsOnlyKeys("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "MALLOC_ARENA_MAX");
    }

    @Test
    void names_the_folder_it_cannot_write_to() throws Exception {
        Path file = Files.writeString(cache.resolve("file"), "in the way");

        assertThatThrownBy(() -> new Programs(file).program("ffmpeg"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }
}

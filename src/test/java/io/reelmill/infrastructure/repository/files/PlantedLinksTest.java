package io.reelmill.infrastructure.repository.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.session.SessionFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Links that somebody put into a session's directory lead nowhere. */
class PlantedLinksTest extends StoreAcrossRestarts {
    @Test
    void a_link_in_place_of_a_file_is_replaced_and_its_target_left_alone() throws IOException {
        Path outside = Files.writeString(home.resolve("outside"), "script 1");
        Path file = derive("script", "scripts/script.json");
        Files.delete(file);
        Files.createSymbolicLink(file, outside);
        Files.createSymbolicLink(folder.path("scripts/.part-script.json"), outside);
        assertThatThrownBy(() -> folder.path("scripts/script.json")).hasMessageContaining("is a symbolic link");

        assertThat(derive("script", "scripts/script.json")).isRegularFile().hasContent("script 2");

        assertThat(Files.isSymbolicLink(file)).isFalse();
        assertThat(outside).hasContent("script 1");
    }

    @Test
    void a_planted_link_is_removed_when_the_session_is_opened() throws IOException {
        Path outside = Files.writeString(home.resolve("outside"), "secret");
        Files.createSymbolicLink(folder.path("images/poster.jpg"), outside);
        Path manifest = folder.path("metadata/session.json");
        Files.move(manifest, home.resolve("manifest"));
        Files.createSymbolicLink(manifest, home.resolve("manifest"));

        restart();

        assertThat(names("images")).isEmpty();
        assertThat(manifest).isRegularFile();
        assertThat(Files.isSymbolicLink(manifest)).isFalse();
        assertThat(outside).hasContent("secret");
    }

    @Test
    void a_folder_that_is_a_link_is_refused() throws IOException {
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        Files.delete(folder.path("audio"));
        Files.createSymbolicLink(folder.path("").resolve("audio"), elsewhere);

        assertThatThrownBy(() -> derive("line:1", "audio/line-1.wav"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("audio is a symbolic link");
        assertThatThrownBy(this::restart)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("audio is not a directory of the session's own");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void outputs_may_lie_on_another_disk() throws IOException {
        Path disk = Files.createDirectories(home.resolve("disk"));
        Path other = Files.createDirectories(home.resolve("other"));
        Files.createSymbolicLink(other.resolve("outputs"), disk);

        SessionFolder opened = Fixture.store(other, new DurableFiles()).open(ID, REQUEST);

        assertThat(opened.path("metadata/session.json")).exists();
        assertThat(disk.resolve(ID.value())).isDirectory();
    }
}

package io.reelmill.infrastructure.repository.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Manifest;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileSessionStoreTest extends StoreAcrossRestarts {
    @Test
    void a_new_process_reads_what_the_last_one_wrote() {
        derive("script", "scripts/script.json");
        folder.update(old -> old.in(SessionState.STOPPED, Optional.of("SIGTERM")));
        Manifest before = folder.manifest();

        restart();

        assertThat(folder.manifest()).isEqualTo(before);
        derive("script", "scripts/script.json");
        assertThat(computed).hasValue(1);
    }

    @Test
    void the_first_look_of_a_process_finds_a_byte_that_was_flipped_unseen() throws IOException {
        Path file = derive("script", "scripts/script.json");
        flipUnseen(file);

        restart();

        assertThat(derive("script", "scripts/script.json")).hasContent("script 2");
        assertThat(log()).contains("script is made again: scripts/script.json is missing or is not what was recorded");
    }

    @Test
    void a_file_that_was_read_once_is_not_read_again() throws IOException {
        Path file = derive("script", "scripts/script.json");
        flipUnseen(file);

        derive("script", "scripts/script.json");

        assertThat(computed).hasValue(1);
    }

    @Test
    void work_files_of_a_killed_run_go_and_those_of_this_run_stay() throws IOException {
        Files.writeString(folder.path("video_clips/.part-shot-0001.mp4"), "half");
        Files.writeString(folder.path("metadata/.part-session.json"), "{");
        restart();

        assertThat(folder.path("video_clips")).isEmptyDirectory();
        folder.derive(recipe("clip", "video_clips/shot-0001.mp4"), targets -> {
            Files.writeString(targets.get(0), "at work");
            store.open(ID, REQUEST);
            assertThat(targets.get(0)).hasContent("at work");
            return Provenance.embedded("motion", "1");
        });
        assertThat(names("metadata")).containsExactly("session.json");
    }

    @Test
    void a_file_that_is_not_in_the_manifest_is_moved_to_the_logs() throws IOException {
        derive("script", "scripts/script.json");
        Files.writeString(folder.path("scripts/notes.txt"), "mine");
        Files.createDirectory(folder.path("audio/drafts"));
        Files.writeString(folder.path("logs/notes.txt.set-aside-1"), "an older one");

        restart();

        assertThat(names("scripts")).containsExactly("script.json");
        assertThat(names("audio")).isEmpty();
        assertThat(folder.path("logs/notes.txt.set-aside-2")).hasContent("mine");
        assertThat(log())
                .contains("scripts/notes.txt is not in the manifest and is now logs/notes.txt.set-aside-2")
                .contains("audio/drafts is not in the manifest and is now logs/drafts.set-aside-1");
    }

    @Test
    void an_unreadable_manifest_is_set_aside_and_the_session_begun_anew() throws IOException {
        List<String> unreadable = List.of(
                "{\"version\": 1, \"sess",
                "",
                "[]",
                "{}",
                "{\"version\": 2, \"sessionId\": \"" + ID + "\"}",
                manifestJson().replace("QUEUED", "PAUSED"),
                manifestJson().replace("1a2b3c4d", "00000000"));
        for (int i = 0; i < unreadable.size(); i++) {
            Path script = derive("script", "scripts/script.json");
            Files.writeString(folder.path("metadata/session.json"), unreadable.get(i));
            assertThat(Fixture.store(home, new DurableFiles()).find(ID)).isEmpty();

            restart();

            String aside = "logs/session.json.unreadable-" + (i + 1);
            assertThat(folder.path(aside)).hasContent(unreadable.get(i));
            assertThat(folder.manifest()).isEqualTo(Manifest.queued(ID, Fixture.CLOCK.instant(), REQUEST));
            assertThat(script).doesNotExist();
            assertThat(log()).contains("The session is begun anew, its manifest is now " + aside);
        }
        assertThat(log()).contains("is of version 2; this Reelmill reads up to version 1");
    }

    @Test
    void a_manifest_that_breaks_under_a_running_process_is_named() throws IOException {
        Files.writeString(folder.path("metadata/session.json"), "{");

        assertThatThrownBy(folder::manifest)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("session.json is broken");
        assertThatThrownBy(() -> folder.update(old -> old))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("session.json is broken");
    }

    @Test
    void finding_changes_nothing() throws IOException {
        Files.writeString(folder.path("scripts/notes.txt"), "mine");
        Files.writeString(folder.path("scripts/.part-script.json"), "half");

        SessionStore other = Fixture.store(home, new DurableFiles());
        assertThat(other.find(ID)).map(SessionFolder::manifest).hasValue(folder.manifest());
        assertThat(names("scripts")).containsExactly(".part-script.json", "notes.txt");

        assertThat(other.open(ID, REQUEST)).isSameAs(other.find(ID).orElseThrow());
        assertThat(names("scripts")).isEmpty();
    }

    @Test
    void a_session_without_a_manifest_is_not_found() throws IOException {
        Files.delete(folder.path("metadata/session.json"));

        assertThat(store.find(ID)).isEmpty();
    }

    @Test
    void a_session_whose_directory_was_deleted_is_opened_anew() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("outputs"))) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }

        assertThatThrownBy(() -> derive("script", "scripts/script.json"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("session.json");
        assertThat(store.open(ID, REQUEST)).isSameAs(folder);
        assertThat(derive("script", "scripts/script.json")).exists();
    }

    @Test
    void refuses_places_that_are_not_for_artefacts() {
        for (String place : List.of(
                "script.json",
                "other/a.json",
                "scripts/sub/a.json",
                "scripts//a",
                "scripts/./a",
                "logs/a.log",
                "scripts/.hidden",
                "metadata/session.json",
                "scripts/..",
                "scripts/")) {
            assertThatThrownBy(() -> derive("script", place))
                    .as(place)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(place);
        }
        assertThatThrownBy(() -> derive("script", "scripts/a.json", "scripts/a.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'script' names a file twice");
        assertThat(computed).hasValue(0);
    }

    @Test
    void a_disk_that_refuses_is_named() throws IOException {
        Files.createDirectory(folder.path("scripts/script.json"));

        assertThatThrownBy(() -> derive("script", "scripts/script.json"))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseInstanceOf(FileSystemException.class)
                .hasMessageStartingWith("Cannot make " + folder.path("scripts/script.json"));
        Files.delete(folder.path("logs"));
        Files.writeString(folder.path("logs"), "a file");
        assertThatThrownBy(this::restart)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("Cannot open " + folder.path(""));
    }

    @Test
    void a_file_of_one_derivation_may_move_to_another() {
        derive("old", "scripts/script.json");
        derive("new", "scripts/script.json");

        assertThat(folder.manifest().artefacts()).extracting(Artefact::key).containsExactly("new");
        assertThat(derive("new", "scripts/script.json")).hasContent("new 2");
    }

    private static void flipUnseen(Path file) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "skript 1");
        Files.setLastModifiedTime(file, time);
    }

    private String manifestJson() throws IOException {
        return Files.readString(folder.path("metadata/session.json"));
    }

    private String log() throws IOException {
        return Files.readString(folder.path("logs/session.log"));
    }
}

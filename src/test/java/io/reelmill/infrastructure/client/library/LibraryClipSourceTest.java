package io.reelmill.infrastructure.client.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.Fallback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryClipSourceTest {
    @TempDir
    Path home;

    private final Editor editor = new Editor();
    private LibraryClipSource source;

    @BeforeEach
    void open() {
        MediaFolder folder = new MediaFolder(home.resolve("library"));
        source = new LibraryClipSource(new Catalogue(folder), new Proofs(editor), editor);
    }

    private void file(String name, String content) throws IOException {
        Path file = home.resolve("library").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Video video() {
        return new Video(home.resolve("outputs"), "");
    }

    @Test
    void finds_files_by_their_names_folders_and_tags_in_any_form_of_a_word() throws IOException {
        file("HoneyBee_on-flower_0042.mp4", "20");
        file("cities/paris night/IMG_2034.jpg", "a");
        file("DSC1.png", "b");
        file("DSC1.tags", "volcano, lava\n");
        file("more/tags.csv", "file,tags\n\"clip, 7.mov\",\"glacier ice\"\nother.mov,penguins,snow\n");
        file("more/clip, 7.mov", "8");
        file("more/other.mov", "9");
        Video video = video().shot(2, "Bees dance.", "x")
                .shot(2, "The nights of Paris.", "x")
                .shot(2, "It can be hot.", "Lava running down, cinematic")
                .shot(2, "Glaciers move.", "x")
                .shot(2, "A penguin walks.", "x")
                .shot(2, "Nobody knows why.", "Abstract shapes");

        assertThat(video.sourced(source))
                .containsExactly(
                        "HoneyBee_on-flower_0042.mp4 0.0+2.0",
                        "IMG_2034.jpg seed 102",
                        "DSC1.png seed 103",
                        "clip, 7.mov 0.0+2.0",
                        "other.mov 0.0+2.0",
                        "refused: no footage for \"Nobody knows why.\" in the library");
    }

    @Test
    void nothing_is_shown_twice_while_there_is_a_choice() throws IOException {
        file("bee.jpg", "a");
        file("bee flower.jpg", "b");

        assertThat(video().shot(2, "A bee on a flower.", "x")
                        .shot(2, "The flower waits.", "x")
                        .sourced(source))
                .as("the first gives way")
                .containsExactly("bee.jpg seed 101", "bee flower.jpg seed 102");
        assertThat(video().shot(2, "A bee.", "x")
                        .shot(2, "A bee.", "x")
                        .shot(2, "A bee.", "x")
                        .sourced(source))
                .filteredOn(clip -> clip.startsWith("refused"))
                .hasSize(1);
    }

    @Test
    void the_shot_that_fits_best_is_served_first() throws IOException {
        file("red bee flower.jpg", "a");

        assertThat(video().shot(2, "A flower.", "x").shot(2, "A red bee.", "x").sourced(source))
                .containsExactly("refused: no footage for \"A flower.\" in the library", "red bee flower.jpg seed 102");
    }

    @Test
    void a_video_serves_again_with_other_seconds() throws IOException {
        file("bee.mp4", "5");

        assertThat(video().shot(2, "A bee.", "x")
                        .shot(2, "Bees.", "x")
                        .shot(2, "Bees.", "x")
                        .sourced(source))
                .containsExactly(
                        "bee.mp4 0.0+2.0", "bee.mp4 2.5+2.0", "refused: no footage for \"Bees.\" in the library");
    }

    @Test
    void a_word_that_half_of_the_files_have_tells_nothing() throws IOException {
        for (int i = 0; i < 4; i++) {
            file("nature/piece" + i + ".jpg", "" + i);
        }
        file("nature/bee.jpg", "b");

        assertThat(video().shot(2, "Nature piece.", "x")
                        .shot(2, "A bee in nature.", "x")
                        .sourced(source))
                .containsExactly("refused: no footage for \"Nature piece.\" in the library", "bee.jpg seed 102");
    }

    @Test
    void what_cannot_be_used_or_is_too_short_makes_way_for_the_next_best() throws IOException {
        file("bee red flower.mp4", "broken");
        file("bee red.mp4", "1");
        file("bee.jpg", "b");
        Video video = video().shot(2, "A red bee on a flower.", "x");

        assertThat(video.sourced(source)).containsExactly("bee.jpg seed 101");
        assertThat(video.session.manifest().fallbacks())
                .containsExactly(new Fallback(
                        "sourceClips",
                        "library bee red flower.mp4",
                        "what else there is",
                        "bee red flower.mp4 is cut off"));
        assertThat(video.sourced(source)).containsExactly("bee.jpg seed 101");
        assertThat(editor.proven).hasSize(3);
    }

    @Test
    void links_that_lead_out_of_the_library_are_not_followed() throws IOException {
        file("inside/wasp.jpg", "a");
        Path outside = Files.createDirectories(home.resolve("outside"));
        Files.writeString(outside.resolve("bee.jpg"), "secret");
        Files.createSymbolicLink(home.resolve("library/bee.jpg"), outside.resolve("bee.jpg"));
        Files.createSymbolicLink(home.resolve("library/bees"), outside);
        Files.createSymbolicLink(home.resolve("library/bee.tags"), outside.resolve("bee.jpg"));
        Files.createSymbolicLink(home.resolve("library/hornet.jpg"), home.resolve("library/inside/wasp.jpg"));

        assertThat(video().shot(2, "A bee.", "x").shot(2, "A hornet.", "x").sourced(source))
                .containsExactly("refused: no footage for \"A bee.\" in the library", "wasp.jpg seed 102");
    }

    @Test
    void a_change_of_a_file_that_fits_counts_and_of_another_does_not() throws IOException {
        file("bee.jpg", "a");
        file("wasp.jpg", "b");
        Video video = video().shot(2, "A bee.", "x");
        var before = source.materials(video.order(1));

        file("wasp.jpg", "bb");
        assertThat(source.materials(video.order(1))).isEqualTo(before).hasSize(1);
        file("bee.jpg", "aa");
        assertThat(source.materials(video.order(1))).isNotEqualTo(before);
        assertThat(editor.proven).as("nothing is decoded for that").isEmpty();
    }

    @Test
    void a_missing_library_and_unreadable_tags_are_no_failure() throws IOException {
        Video video = video().shot(2, "A bee.", "x");
        assertThat(video.sourced(source)).containsExactly("refused: no footage for \"A bee.\" in the library");

        file("tags.csv", "bee.jpg,\"unclosed");
        file("bee.jpg", "a");
        file("bee.jpg.tags", "x".repeat(2_000_000));
        Files.write(home.resolve("library/bee.tags"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThat(video.sourced(source)).containsExactly("bee.jpg seed 101");
        assertThat(source.capabilities().provider()).isEqualTo("library");
    }

    @Test
    void the_dark_that_a_video_begins_with_is_not_shown() throws IOException {
        file("dark bee.mp4", "4.5");
        assertThat(video().shot(3, "A bee.", "x").sourced(source)).containsExactly("dark bee.mp4 1.5+3.0");
        assertThat(video().shot(4, "A bee.", "x").sourced(source))
                .as("three seconds are left")
                .containsExactly("refused: no footage for \"A bee.\" in the library");
    }

    @Test
    void a_file_that_changes_while_it_is_used_leaves_the_shot_to_the_next_source() throws IOException {
        file("bee.mp4", "8");
        Piece piece =
                new Piece("bee.mp4", home.resolve("library/bee.mp4"), io.reelmill.core.topic.MediaKind.VIDEO, 0, 8);
        file("bee.mp4", "1");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new PieceClips("library", editor)
                        .make(video().shots(1).order(1), new Plan.Use(piece, 0), home.resolve("clip")))
                .isInstanceOf(io.reelmill.core.provider.RefusedException.class)
                .hasMessage("bee.mp4 cannot be used any more: bee.mp4 is too short");
    }
}

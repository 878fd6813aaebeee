package io.reelmill.infrastructure.client.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootageClipSourceTest {
    private static final String NOTHING_LEFT = "refused: no footage for shot ";

    @TempDir
    Path home;

    private final Editor editor = new Editor();
    private FootageClipSource source;

    @BeforeEach
    void open() throws IOException {
        Path media = Files.createDirectories(home.resolve("media/trip")).getParent();
        source = new FootageClipSource(new MediaFolder(media), new Proofs(editor), editor);
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(home.resolve("media").resolve(name), content);
    }

    private Video video(String footage) {
        return new Video(home.resolve("outputs"), footage);
    }

    @Test
    void as_many_files_as_shots_are_shown_in_their_order() throws IOException {
        file("trip/b.jpg", "still");
        file("a.mp4", "9");
        file("c.png", "another");

        assertThat(video("trip/b.jpg|a.mp4|c.png").shots(3).sourced(source))
                .containsExactly("b.jpg seed 101", "a.mp4 0.0+2.0", "c.png seed 103");
    }

    @Test
    void fewer_stills_are_spread_evenly_and_the_rest_is_left_to_the_next_source() throws IOException {
        file("a.jpg", "a");
        file("b.jpg", "b");

        assertThat(video("a.jpg|b.jpg").shots(4).sourced(source))
                .containsExactly(
                        "a.jpg seed 101",
                        NOTHING_LEFT + "2: 2 files serve 4 shots, each second once",
                        "b.jpg seed 103",
                        NOTHING_LEFT + "4: 2 files serve 4 shots, each second once");
    }

    @Test
    void a_video_goes_on_and_never_shows_the_same_seconds_twice() throws IOException {
        file("a.mp4", "7");
        file("b.jpg", "b");

        assertThat(video("b.jpg|a.mp4").shots(6).sourced(source))
                .containsExactly(
                        "b.jpg seed 101",
                        "a.mp4 0.0+2.0",
                        "a.mp4 2.3+2.0",
                        "a.mp4 4.7+2.0",
                        NOTHING_LEFT + "5: 2 files serve 6 shots, each second once",
                        NOTHING_LEFT + "6: 2 files serve 6 shots, each second once");
    }

    @Test
    void more_files_than_shots_leave_some_out_and_say_so() throws IOException {
        for (String name : List.of("a.jpg", "b.jpg", "c.jpg", "d.jpg")) {
            file(name, name);
        }
        Video video = video("a.jpg|b.jpg|c.jpg|d.jpg").shots(2);

        assertThat(video.sourced(source)).containsExactly("a.jpg seed 101", "c.jpg seed 102");
        assertThat(video.session.manifest().fallbacks())
                .extracting(Fallback::from)
                .containsExactly("footage b.jpg", "footage d.jpg");
    }

    @Test
    void a_video_too_short_for_its_shot_serves_another_or_is_slowed_down_a_little() throws IOException {
        file("a.mp4", "1.8");
        file("b.mp4", "1");
        Video video = video("b.mp4|a.mp4").shot(2, "x", "x").shot(2, "x", "x").shot(1, "x", "x");

        assertThat(video.sourced(source))
                .containsExactly(
                        NOTHING_LEFT + "1: 2 files serve 3 shots, each second once", "a.mp4 0.0+2.0", "b.mp4 0.0+1.0");
    }

    @Test
    void a_file_that_cannot_be_used_is_skipped_and_named_once() throws IOException {
        file("a.mp4", "broken");
        file("b.jpg", "b");
        Video video = video("a.mp4|b.jpg|gone.png").shots(2);

        assertThat(video.sourced(source))
                .containsExactly("b.jpg seed 101", NOTHING_LEFT + "2: 1 files serve 2 shots, each second once");
        assertThat(video.session.manifest().fallbacks())
                .containsExactly(
                        new Fallback("sourceClips", "footage a.mp4", "what else there is", "a.mp4 is cut off"),
                        new Fallback("sourceClips", "footage gone.png", "what else there is", "the file is gone"));
        assertThat(editor.proven).as("proven once").containsExactlyInAnyOrder("a.mp4", "b.jpg");
    }

    @Test
    void says_whose_picture_it_is_and_that_it_cost_nothing() throws IOException {
        file("trip/a.mp4", "5");
        Video video = video("trip/a.mp4").shots(1);

        Provenance provenance = source.source(video.order(1), home.resolve("clip"));

        assertThat(provenance.provider()).isEqualTo("footage");
        assertThat(provenance.model()).isEqualTo("trip/a.mp4");
        assertThat(provenance.cost()).contains(Cost.NOTHING);
        assertThat(source.quote(video.order(1))).contains(Cost.NOTHING);
        assertThat(source.capabilities().provider()).isEqualTo("footage");
    }

    @Test
    void a_change_of_a_file_s_content_counts_and_its_place_does_not() throws IOException {
        file("a.mp4", "5");
        Video video = video("a.mp4|b.jpg").shots(2);
        List<String> before = source.materials(video.order(1));
        assertThat(before).hasSize(2).last().isEqualTo("b.jpg missing");
        assertThat(source.materials(video.order(2))).isEqualTo(before);

        file("a.mp4", "15");
        assertThat(source.materials(video.order(1))).isNotEqualTo(before);
        file("a.mp4", "5");
        assertThat(source.materials(video.order(1))).isEqualTo(before);
    }

    @Test
    void a_row_without_footage_has_none() {
        Video video = video("").shots(1);
        assertThat(source.materials(video.order(1))).isEmpty();
        assertThat(video.sourced(source)).containsExactly(NOTHING_LEFT + "1: 0 files serve 1 shots, each second once");
    }
}

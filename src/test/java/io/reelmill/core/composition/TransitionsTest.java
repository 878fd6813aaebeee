package io.reelmill.core.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionsTest {
    private static final FrameRate RATE = new FrameRate(30, 1);

    private static Shot shot(int number, int scene, Design design, String heading) {
        Picture picture = new Picture(design, heading, List.of(), 0, "", 0);
        return new Shot(number, scene, 60 * number, 60, 12, picture, heading, heading, List.of());
    }

    private static Set<Transition> chosen(Shot before, Shot after, boolean filmed) {
        Set<Transition> chosen = new HashSet<>();
        for (long seed = 0; seed < 60; seed++) {
            Transitions.Choice choice = new Transitions(seed, RATE).between(before, after, filmed);
            assertThat(new Transitions(seed, RATE).between(before, after, filmed))
                    .as("the same seed chooses the same")
                    .isEqualTo(choice);
            chosen.add(choice.transition());
        }
        return chosen;
    }

    @Test
    void a_new_thought_comes_softly() {
        assertThat(chosen(shot(1, 1, Design.TITLE, "Bees"), shot(2, 2, Design.STATEMENT, "They dance"), false))
                .containsExactly(Transition.DISSOLVE);
    }

    @Test
    void the_parts_of_one_thought_follow_each_other() {
        assertThat(chosen(shot(1, 1, Design.STATEMENT, "They dance"), shot(2, 1, Design.ICON, "in eights"), false))
                .containsExactlyInAnyOrder(Transition.CUT, Transition.SLIDE);
    }

    @Test
    void a_list_that_goes_on_is_cut() {
        assertThat(chosen(shot(1, 1, Design.LIST, "Three steps"), shot(2, 2, Design.LIST, "Three steps"), false))
                .containsExactly(Transition.CUT);
    }

    @Test
    void footage_is_cut_on_the_word() {
        assertThat(chosen(shot(1, 1, Design.TITLE, "Bees"), shot(2, 2, Design.STATEMENT, "They dance"), true))
                .containsExactly(Transition.CUT);
    }

    private static Turn.Why why(Shot before, Shot after, boolean filmed) {
        return new Transitions(7, RATE).between(before, after, filmed).why();
    }

    @ParameterizedTest
    @EnumSource(
            value = Design.class,
            names = {"NUMBER", "MAP", "CHART", "DEFINITION"})
    void the_camera_goes_from_what_is_said_into_its_detail(Design detail) {
        Shot said = shot(1, 1, Design.STATEMENT, "Bees make a lot of honey");
        assertThat(chosen(said, shot(2, 2, detail, "30 kg"), false)).containsExactly(Transition.ZOOM);
        assertThat(chosen(said, shot(2, 1, detail, "30 kg"), false)).containsExactly(Transition.ZOOM);
        assertThat(chosen(shot(2, 2, detail, "30 kg"), said, false)).containsExactly(Transition.DISSOLVE);
        assertThat(chosen(said, shot(2, 2, detail, "30 kg"), true)).containsExactly(Transition.CUT);
    }

    @Test
    void the_camera_never_goes_in_twice_in_a_row() {
        for (Design first : Design.values()) {
            for (Design second : Design.values()) {
                for (Design third : Design.values()) {
                    assertThat(List.of(
                                    why(shot(1, 1, first, "a"), shot(2, 2, second, "b"), false),
                                    why(shot(2, 2, second, "b"), shot(3, 3, third, "c"), false)))
                            .as("%s, %s, %s", first, second, third)
                            .isNotEqualTo(List.of(Turn.Why.INTO_DETAIL, Turn.Why.INTO_DETAIL));
                }
            }
        }
    }

    @Test
    void the_camera_goes_into_nothing_that_passes_quickly() {
        Shot said = shot(1, 1, Design.STATEMENT, "Bees make honey");
        Shot brief = new Shot(2, 2, 120, 59, 12, Picture.counting("30 kg", "a year"), "", "", List.of());
        assertThat(chosen(said, brief, false)).containsExactly(Transition.DISSOLVE);
        assertThat(chosen(
                        new Shot(1, 1, 0, 59, 12, said.picture(), "", "", List.of()),
                        shot(2, 2, Design.MAP, "Here"),
                        false))
                .containsExactly(Transition.DISSOLVE);
    }

    @Test
    void every_choice_has_its_reason() {
        Shot said = shot(1, 1, Design.STATEMENT, "They dance");
        assertThat(why(said, shot(2, 2, Design.STATEMENT, "In eights"), true)).isEqualTo(Turn.Why.ON_THE_WORD);
        assertThat(why(said, shot(2, 1, Design.STATEMENT, "In eights"), false)).isEqualTo(Turn.Why.SAME_THOUGHT);
        assertThat(why(said, shot(2, 2, Design.STATEMENT, "In eights"), false)).isEqualTo(Turn.Why.NEW_THOUGHT);
        assertThat(why(said, shot(2, 2, Design.STATEMENT, "They dance"), false)).isEqualTo(Turn.Why.GOES_ON);
    }

    @Test
    void a_segment_overlaps_the_next_where_there_is_something_to_be_seen_of_both() {
        assertThatThrownBy(() -> new Segment(Path.of("clip.mp4"), 0, 60, 12, Transition.CUT, false))
                .hasMessage("A CUT does not take 12 frames");
        assertThatThrownBy(() -> new Segment(Path.of("clip.mp4"), 0, 60, 0, Transition.SLIDE, false))
                .hasMessage("A SLIDE does not take 0 frames");
    }
}

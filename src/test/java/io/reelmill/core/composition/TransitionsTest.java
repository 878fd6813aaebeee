package io.reelmill.core.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    private static Shot shot(int number, int scene, Design design, String heading) {
        Picture picture = new Picture(design, heading, List.of(), 0, "", 0);
        return new Shot(number, scene, 60 * number, 60, 12, picture, heading, heading, List.of());
    }

    private static Set<Transition> chosen(Shot before, Shot after, boolean filmed) {
        Set<Transition> chosen = new HashSet<>();
        for (long seed = 0; seed < 60; seed++) {
            Transition transition = new Transitions(seed).between(before, after, filmed);
            assertThat(new Transitions(seed).between(before, after, filmed))
                    .as("the same seed chooses the same")
                    .isEqualTo(transition);
            chosen.add(transition);
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
        assertThat(chosen(shot(1, 1, Design.STATEMENT, "They dance"), shot(2, 1, Design.NUMBER, "in eights"), false))
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

    @Test
    void a_segment_overlaps_the_next_where_there_is_something_to_be_seen_of_both() {
        assertThatThrownBy(() -> new Segment(Path.of("clip.mp4"), 0, 60, 12, Transition.CUT))
                .hasMessage("A CUT does not take 12 frames");
        assertThatThrownBy(() -> new Segment(Path.of("clip.mp4"), 0, 60, 0, Transition.SLIDE))
                .hasMessage("A SLIDE does not take 0 frames");
    }
}

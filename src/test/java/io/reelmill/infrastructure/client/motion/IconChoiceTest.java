package io.reelmill.infrastructure.client.motion;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.Part;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.shared.icons.IconMatch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IconChoiceTest {
    @Test
    void takes_the_topics_icon_for_the_title() {
        assertThat(icon(Orders.shot(1, Design.TITLE, "Three secrets of the sea")))
                .isEqualTo("octopus");
    }

    @Test
    void prefers_what_the_line_speaks_of_to_what_the_title_has_shown() {
        assertThat(icon(Orders.shot(2, Design.STATEMENT, "An octopus has blue blood")))
                .isEqualTo("drop-of-blood");
        assertThat(icon(Orders.shot(3, Design.CLOSING, "An octopus has blue blood")))
                .isEqualTo("drop-of-blood");
    }

    @Test
    void falls_back_on_the_topic_in_every_other_shot_only() {
        List<String> icons = IntStream.rangeClosed(2, 7)
                .mapToObj(number -> icon(Orders.shot(number, Design.STATEMENT, "That is how it is")))
                .toList();

        assertThat(icons).containsExactly("", "anatomical-heart", "", "octopus", "", "anatomical-heart");
        assertThat(icon(Orders.shot(4, Design.CLOSING, "That is how it is"))).isEqualTo("octopus");
    }

    @Test
    void gives_a_figure_or_an_item_no_icon_but_its_own() {
        assertThat(icon(Orders.figure("8", "It has 8 of them."))).isEmpty();
        assertThat(icon(Orders.figure("8", "It has 8 brains."))).isEqualTo("brain");
        assertThat(icon(Orders.list(3, 0))).isEqualTo("cooked-rice");
        assertThat(icon(Orders.list(3, 1))).isEmpty();
        Picture beyond = Picture.of(Design.LIST, "", List.of(Part.of("A cat")), 5);
        assertThat(icon(Orders.shot(3, beyond, "A dog."))).isEqualTo("cat");
    }

    @Test
    void gives_neighbouring_items_different_icons_where_their_words_allow_it() {
        List<String> items = List.of("One heart pumps blood", "Two hearts feed the gills", "The gills", "The gills");

        assertThat(IntStream.range(0, 4)
                        .mapToObj(current -> Picture.of(Design.LIST, "", Orders.parts(items), current))
                        .map(picture -> icon(Orders.shot(3, picture, "."))))
                .containsExactly("anatomical-heart", "fish", "fish", "fish");
    }

    private static String icon(Shot shot) {
        return IconChoice.of(Orders.order(4, Orders.SMALL, shot))
                .map(IconMatch::icon)
                .orElse("");
    }
}

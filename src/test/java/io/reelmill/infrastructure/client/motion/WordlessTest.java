package io.reelmill.infrastructure.client.motion;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.Part;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.Category;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import io.reelmill.shared.icons.Icons;
import java.awt.Rectangle;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordlessTest {
    private static TopicRequest request(String category) {
        return TopicRequests.of("topic", "雨", "voice", "none", "seed", "4", "category", category);
    }

    private static ClipOrder order(int number, Picture picture, Canvas canvas) {
        return Orders.of(Orders.shot(number, picture, "雨が降る"), canvas, request("science"));
    }

    private static Stream<Picture> pictures() {
        return Stream.of(
                Picture.of(Design.TITLE, "雨の日"),
                Picture.of(Design.STATEMENT, "雨が降る🌧️"),
                Picture.of(Design.LIST, "", Orders.parts(List.of("雨", "風")), 1),
                Picture.of(Design.DEFINITION, "", Orders.parts(List.of("雨", "風")), 0));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void fills_the_room_where_no_font_has_the_words(Picture picture) {
        for (Canvas canvas : List.of(Orders.SMALL, new Canvas(320, 180))) {
            for (int number = 3; number < 5; number++) {
                ClipOrder order = order(number, picture, canvas);
                Rectangle ink = Pixels.ink(order, 2.5);

                assertThat(ink.getHeight())
                        .isGreaterThan(Look.of(order).stage().content().getHeight() * 0.6);
                assertThat(Pixels.difference(Pixels.frame(order, 30), Pixels.frame(order, 60)))
                        .as("it moves with the voice")
                        .isGreaterThan(0.2);
            }
        }
    }

    @Test
    void shows_the_figure_of_a_line_that_has_one() {
        Look figure = Look.of(order(3, Picture.of(Design.STATEMENT, "高さは3776メートル"), Orders.SMALL));
        Look date =
                Look.of(order(3, Picture.of(Design.TIMELINE, "", List.of(Part.of("噴火した", "1707年")), 0), Orders.SMALL));

        assertThat(Wordless.of(figure)).containsInstanceOf(NumberScene.class);
        assertThat(Wordless.of(date)).containsInstanceOf(NumberScene.class);
    }

    @Test
    void leaves_words_that_can_be_read_alone() {
        Look foreign = Look.of(order(3, Picture.of(Design.STATEMENT, "Mount Fuji (富士山)"), Orders.SMALL));

        assertThat(Wordless.of(foreign)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void has_icons_for_every_category_that_change_from_shot_to_shot(Category category) {
        TopicRequest request = request(category.label());
        Picture picture = Picture.of(Design.STATEMENT, "雨");
        List<String> first =
                CategoryIcons.of(Look.of(Orders.of(Orders.shot(1, picture, "雨"), Orders.SMALL, request)), 3);
        List<String> second =
                CategoryIcons.of(Look.of(Orders.of(Orders.shot(2, picture, "雨"), Orders.SMALL, request)), 3);

        assertThat(first).doesNotHaveDuplicates().isSubsetOf(Icons.names());
        assertThat(second.get(0)).isNotEqualTo(first.get(0));
    }
}

package io.reelmill.infrastructure.client.motion;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.topic.TopicRequests;
import io.reelmill.shared.drawing.Backdrops;
import io.reelmill.shared.fonts.Face;
import io.reelmill.shared.fonts.Typesetter;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StyleTest {
    /** What is seen of a style at a glance. */
    private record Glance(
            Theme theme, Typography type, Curve curve, List<Backdrops> grounds, Ornament ornament, Plinth plinth) {}

    private static Glance glance(Style style) {
        return new Glance(
                style.theme(), style.typography(), style.curve(), style.backdrops(), style.ornament(), style.plinth());
    }

    @Test
    void differs_between_the_videos_of_a_batch_and_is_the_same_for_the_same_row() {
        Set<Glance> seen = new HashSet<>();
        for (long seed = 1; seed <= 20; seed++) {
            Style style = Style.of(Orders.request(seed, "education", "friendly"));
            assertThat(style).isEqualTo(Style.of(Orders.request(seed, "education", "friendly")));
            seen.add(glance(style));
        }
        assertThat(seen).hasSize(20);
    }

    @Test
    void differs_between_topics_that_share_a_seed() {
        Set<Glance> seen = new HashSet<>();
        for (String topic : List.of("Tea", "Coffee", "Whales", "The Moon", "Rome", "Chess")) {
            seen.add(glance(Style.of(TopicRequests.of("topic", topic, "seed", "1"))));
        }
        assertThat(seen).hasSize(6);
    }

    @Test
    void gives_neighbours_other_entrances_and_backgrounds() {
        Style style = Style.of(Orders.request(3, "science", "calm"));
        for (int number = 1; number < 12; number++) {
            assertThat(style.manner(number).entrance())
                    .isNotEqualTo(style.manner(number + 1).entrance());
            assertThat(style.backdrop(number)).isNotEqualTo(style.backdrop(number + 1));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void has_typefaces_movements_and_backgrounds_to_choose_from(Theme theme) {
        assertThat(theme.typographies()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(theme.curves()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(theme.backdrops()).hasSizeGreaterThan(3).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Entrance.class)
    void brings_words_to_their_places_on_every_way(Entrance entrance) {
        Rectangle2D box = new Rectangle2D.Double(20, 20, 40, 20);
        Ink ink = Ink.of(Typesetter.line("x", Face.BODY, 20).lines().get(0), 20, 40);

        byte[] there = drawn(entrance, ink, box, 1);
        byte[] early = drawn(entrance, ink, box, 0.2);

        assertThat(there).isEqualTo(drawn(Entrance.RISE, ink, box, 1));
        assertThat(early).isNotEqualTo(there);
    }

    private static byte[] drawn(Entrance entrance, Ink ink, Rectangle2D box, double travelled) {
        BufferedImage picture = new BufferedImage(90, 70, BufferedImage.TYPE_3BYTE_BGR);
        var g = picture.createGraphics();
        entrance.draw(g, ink, new Entrance.Frame(box, 20), travelled);
        g.dispose();
        return Pixels.bytes(picture);
    }

    @ParameterizedTest
    @EnumSource(Ornament.class)
    void wears_its_ornament_outside_the_middle_of_the_picture(Ornament ornament) {
        var order = Orders.order(4, Orders.SMALL, Orders.shot(2, io.reelmill.core.storyboard.Design.STATEMENT, "So"));
        BufferedImage picture = new BufferedImage(180, 320, BufferedImage.TYPE_INT_ARGB);
        var g = picture.createGraphics();
        ornament.on(Look.of(order)).draw(g, 1.5);
        g.dispose();

        int painted = 0;
        for (int x = 0; x < 180; x++) {
            for (int y = 0; y < 320; y++) {
                boolean inked = picture.getRGB(x, y) >>> 24 > 0;
                painted += inked ? 1 : 0;
                assertThat(inked && x > 50 && x < 130 && y > 60 && y < 260).isFalse();
            }
        }
        assertThat(painted > 0).isEqualTo(ornament != Ornament.PLAIN);
    }
}
